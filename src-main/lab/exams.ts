import { z } from 'zod';
import { readSource } from './source';

const examFile = z.record(z.string().min(1).max(40), z.array(z.string().min(1).max(60)));

/** The exams each lab touches, by its id, from the file that lists the labs of each exam. */
export function examsByLab(fileName: string, text: string): ReadonlyMap<string, readonly string[]> {
  const source = readSource(fileName, text);
  const read = examFile.safeParse(source.ok ? source.value.value : null);
  const exams = new Map<string, string[]>();
  for (const [exam, labs] of Object.entries(read.success ? read.data : {})) {
    for (const lab of labs) exams.set(lab, [...(exams.get(lab) ?? []), exam]);
  }
  return exams;
}
