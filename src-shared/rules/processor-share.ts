/**
 * What a reserve or limit of a machine's own processors is of the whole host, in whole percent, rounded
 * down (hyperv-host §3.1: 8 virtual processors, 25 %, 16 logical processors give 12).
 */
export function systemShare(
  virtualProcessors: number,
  permille: number,
  logicalProcessors: number,
): number {
  return Math.floor((virtualProcessors * permille) / (10 * logicalProcessors));
}
