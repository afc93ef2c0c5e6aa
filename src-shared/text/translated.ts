/** The shape a translation must have: the same keys, any wording. A missing key does not compile. */
export type Translated<T> = { readonly [K in keyof T]: string };
