import type { FieldValue, Texts } from './texts-type';

type Fields = Readonly<Record<string, FieldValue>>;

/*
 * Fields of faults and events are facts: keys and numbers whose unit is the end of their name. Here
 * they become what is read: `neededMiB: 2048` as `2,048 MB`, `state: 'off'` as `Off`. Names stay.
 */
const lookUpIn: Readonly<Record<string, readonly string[]>> = {
  state: ['states:vm.'],
  groupState: ['states:group.'],
  waiting: ['states:waiting.'],
  offlineAction: ['states:offlineAction.'],
  resourceType: ['states:resourcePart.'],
  machine: ['states:machine.'],
  nodeState: ['states:node.'],
  port: ['states:port.'],
  type: ['states:vhdType.'],
  service: ['states:service.'],
  management: ['states:management.'],
  powerPlan: ['states:powerPlan.'],
  edition: ['states:edition.'],
  origin: ['states:origin.'],
  action: ['commands:'],
  command: ['commands:'],
  task: ['commands:task.', 'commands:'],
  what: ['profile:limit.', 'profile:'],
  reason: ['faults:reason.', 'lab:'],
  kind: ['faults:kind.'],
  profile: ['profile:name.'],
  problem: ['faults:witnessDisk.'],
  setting: ['faults:setting.'],
  adapterStatus: ['states:adapterStatus.'],
  item: ['states:item.'],
  method: ['states:backupMethod.'],
  mode: ['states:restoreMode.'],
};

/** The fields of a fault or an event in the words and formats of a language. */
export function presentFields(texts: Texts, fields: Fields): Record<string, FieldValue> {
  const shown: Record<string, FieldValue> = {};
  const inMemory = typeof fields['what'] === 'string' && fields['what'].endsWith('MiB');
  for (const [name, value] of Object.entries(fields)) {
    const unit = inMemory && (name === 'value' || name === 'limit') ? `${name}MiB` : name;
    shown[name] = present(texts, unit, value, fields);
  }
  return shown;
}

function present(texts: Texts, name: string, value: FieldValue, fields: Fields): FieldValue {
  if (typeof value === 'number') return presentNumber(texts, name, value, fields);
  for (const prefix of lookUpIn[name] ?? []) {
    const text = texts.lookUp(prefix + value, fields);
    if (text !== null) return text;
  }
  return value;
}

function presentNumber(texts: Texts, name: string, value: number, fields: Fields): FieldValue {
  if (name.endsWith('MiB')) return texts.memory(value);
  if (name.endsWith('Permille')) return texts.percent(value, value % 10 === 0 ? 0 : 1);
  if (name === 'momentMs' && typeof fields['startsAt'] === 'string') {
    return texts.moment(fields['startsAt'], value);
  }
  if (name === 'atMs') return texts.labClock(value);
  if (name.endsWith('Ms')) return texts.duration(value);
  if (name === 'seed' || name === 'line' || name === 'column') return String(value);
  return value;
}
