import type { actions as english } from '../en/actions';
import type { Translated } from '../translated';

export const actions: Translated<typeof english> = {};
