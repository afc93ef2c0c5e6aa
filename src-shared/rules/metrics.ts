/**
 * Automatic metrics (failover-cluster §7): from 1000 without a default gateway, from 10000 with one,
 * 100 more for each further network, in the order of the list.
 */
export function automaticMetrics(networks: readonly { readonly hasGateway: boolean }[]): number[] {
  let without = 1000;
  let withGateway = 10_000;
  return networks.map(({ hasGateway }) => {
    const metric = hasGateway ? withGateway : without;
    if (hasGateway) withGateway += 100;
    else without += 100;
    return metric;
  });
}
