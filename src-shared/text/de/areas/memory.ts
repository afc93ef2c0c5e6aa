import type { memory as english } from '../../en/areas/memory';
import type { TranslatedArea } from '../../translated';

export const memory: TranslatedArea<typeof english> = {
  faults: {
    'memory.startupOutOfRange':
      'Der Startspeicher von {{vm}} muss zwischen {{leastMiB}} und {{mostMiB}} liegen.',
    'memory.notInSteps': 'Arbeitsspeicher von {{vm}} wird in Schritten von {{unitMiB}} vergeben.',
    'memory.minimumAboveStartup':
      'Der minimale Arbeitsspeicher von {{vm}} ist {{minimumMiB}}; mehr als sein Startspeicher von {{startupMiB}} geht nicht.',
    'memory.minimumIsStartup':
      'In {{profile}} ist der minimale Arbeitsspeicher von {{vm}} sein Startspeicher.',
    'memory.maximumBelowStartup':
      'Der maximale Arbeitsspeicher von {{vm}} ist {{maximumMiB}}; weniger als sein Startspeicher von {{startupMiB}} geht nicht.',
    'memory.bufferOutOfRange':
      'Der Arbeitsspeicherpuffer von {{vm}} muss zwischen {{least}} und {{most}} Prozent liegen.',
    'memory.onlyWhileOff':
      'Startspeicher und die Wahl zwischen statischem und dynamischem Arbeitsspeicher lassen sich nur ändern, solange {{vm}} aus ist.',
    'memory.limitsOnlyWhileOff':
      'Minimaler und maximaler Arbeitsspeicher lassen sich nur ändern, solange {{vm}} aus ist.',
    'memory.onlyRaiseMaximum':
      'Solange {{vm}} läuft, lässt sich sein maximaler Arbeitsspeicher nur erhöhen.',
    'memory.onlyLowerMinimum':
      'Solange {{vm}} läuft, lässt sich sein minimaler Arbeitsspeicher nur senken.',
    'memory.loadAsIs': 'Der Gast von {{vm}} ist bereits so belastet.',
  },
  events: {
    'memory.loadChanged':
      'Simuliert: Der Gast von {{vm}} belegt {{memoryMiB}} Arbeitsspeicher neben seiner eigenen Arbeit.',
    'memory.hotAddRefused':
      'Der Gast von {{vm}} hat geantwortet, dass er im Betrieb keinen weiteren Arbeitsspeicher annehmen kann. Bis zu seinem Neustart wird er nicht mehr gefragt.',
    'memory.hotAddFailed':
      'Der Gast von {{vm}} konnte gerade keinen weiteren Arbeitsspeicher annehmen. Er wird erneut gefragt.',
    'memory.pagingBegun':
      'Für den Neustart von {{vm}} ist auf {{node}} zu wenig Arbeitsspeicher frei: {{pagedMiB}} seines Startspeichers liegen vorläufig in einer Auslagerungsdatei.',
    'memory.reclaimed':
      '{{reclaimedMiB}} wurden anderen virtuellen Computern auf {{node}} entzogen, damit {{vm}} starten kann.',
  },
  commands: {
    'fault.loadMemory': 'Simulation: Arbeitsspeicher des Gasts belasten',
  },
  states: {
    'memoryStatus.ok': 'OK',
    'memoryStatus.low': 'Niedrig',
    'memoryStatus.warning': 'Warnung',
    'memoryStatus.paging': 'Auslagerung',
  },
  actions: {
    'fault.loadMemory': 'Arbeitsspeicher des Gasts &belasten',
    'fault.loadMemory.help':
      'Simuliert: Ein Programm im Gast belegt so viel Arbeitsspeicher neben seiner eigenen Arbeit.',
    'choice.load0': 'Keine Last',
    'choice.load256': '256 MB',
    'choice.load512': '512 MB',
    'choice.load1024': '1 GB',
    'choice.load2048': '2 GB',
    'choice.load4096': '4 GB',
    'choice.load8192': '8 GB',
  },
};
