import type { lab as english } from '../en/lab';
import type { Translated } from '../translated';

export const lab: Translated<typeof english> = {};
