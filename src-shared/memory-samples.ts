/*
 * Moving memory as it travels: four bytes a row in MiB, pressures in permille. Static machines have what
 * they hold and nothing else, and a machine that does not run has nothing.
 */
export const memorySampleColumns = [
  'vm.assigned',
  'vm.demand',
  'vm.visible',
  'vm.paged',
  'vm.pressure',
  'vm.pressureLowest',
  'vm.pressureHighest',
  'vm.pressureAverage',
  'vm.memoryAdded',
  'vm.memoryRemoved',
  'vm.memoryAdds',
  'vm.memoryRemoves',
  'node.memoryAvailable',
  'node.memoryPressure',
  'node.memoryGiven',
  'node.memoryTaken',
] as const;
export type MemorySampleColumn = (typeof memorySampleColumns)[number];

export function isMemorySample(column: string): column is MemorySampleColumn {
  return (memorySampleColumns as readonly string[]).includes(column);
}
