import type { Reader } from '../../../../src-shared/reader';

export const faultKinds = [
  'node',
  'vm',
  'cluster',
  'network',
  'array',
  'disk',
  'group',
  'backupJob',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface FaultObject {
  readonly id: string;
  readonly kind: FaultKind;
  readonly name: string;
}

/** More of a kind would make no list any more; the faults menu is there for the selected one. */
const mostOfKind = 200;

/** What a fault can befall. */
export function objectsOf(reader: Reader): readonly FaultObject[] {
  return faultKinds.flatMap((kind) =>
    reader
      .all(kind)
      .slice(0, mostOfKind)
      .map(({ id, name }) => ({ id, kind, name })),
  );
}

export function sameObjects(left: readonly FaultObject[], right: readonly FaultObject[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ id, name }, index) => id === right[index]?.id && name === right[index].name)
  );
}
