/** A bug: something the program itself promised does not hold. The host halts the simulation on it. */
export class AssertionFailure extends Error {
  override readonly name = 'AssertionFailure';
}

/** Throws an {@link AssertionFailure} when the condition does not hold; `why` says what was promised. */
export function assert(condition: unknown, why: string): asserts condition {
  if (!condition) throw new AssertionFailure(why);
}

/** Marks a branch the type system rules out. */
export function unreachable(value: never): never {
  throw new AssertionFailure(`unreachable value ${JSON.stringify(value)}`);
}
