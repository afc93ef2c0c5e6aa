/** A text to take away from a lab has at most so many words (lab-scenarios §H 7). */
export const learningWordsLimit = 90;

/** Words of a text: what has a letter or a digit in it. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
}
