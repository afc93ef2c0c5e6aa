/** The shape a translation must have: the same keys, any wording. A missing key does not compile. */
export type Translated<T> = { readonly [K in keyof T]: string };

/** The same for an area: texts that belong together, under the namespaces they go to. */
export type TranslatedArea<T> = { readonly [N in keyof T]: Translated<T[N]> };
