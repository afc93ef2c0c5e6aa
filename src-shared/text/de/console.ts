import type { console as english } from '../en/console';
import type { Translated } from '../translated';

export const console: Translated<typeof english> = {};
