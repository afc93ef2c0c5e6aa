import type { EventIdentity, Level, Provider } from '../events';
import type { Evidence } from '../profiles/profile';

const channels: Readonly<Record<Provider, string>> = {
  cluster: 'System',
  worker: 'Microsoft-Windows-Hyper-V-Worker-Admin',
  management: 'Microsoft-Windows-Hyper-V-VMMS-Admin',
  highAvailability: 'Microsoft-Windows-Hyper-V-High-Availability-Admin',
  simulation: 'Hyperlab',
};

export function windows(
  id: number,
  level: Level,
  provider: Provider,
  evidence: Evidence = 'documented',
): EventIdentity {
  return { id, level, provider, channel: channels[provider], evidence };
}

export function fact(level: Level = 'information'): EventIdentity {
  return {
    id: null,
    level,
    provider: 'simulation',
    channel: channels.simulation,
    evidence: 'inferred',
  };
}
