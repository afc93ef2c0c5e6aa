import { z } from 'zod';
import { labFile } from './schema';

/**
 * The shape of a lab file for editors: what `assets/labs/lab-file.schema.json` holds. It knows keys and
 * kinds of values; names that lead nowhere and what does not fit together only reading the file tells.
 */
export function labFileJsonSchema(): object {
  return {
    ...z.toJSONSchema(labFile, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
    title: 'Hyperlab lab file',
  };
}
