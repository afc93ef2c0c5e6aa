import type { cli as english } from '../en/cli';
import type { Translated } from '../translated';

export const cli: Translated<typeof english> = {};
