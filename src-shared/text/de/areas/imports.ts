import type { imports as english } from '../../en/areas/imports';
import type { TranslatedArea } from '../../translated';

/** Texte über Dateien eines echten Bestands. */
export const imports: TranslatedArea<typeof english> = {
  faults: {
    'import.tooLarge':
      '{{file}} ist zu groß: {{bytes}} Bytes, während ein Import insgesamt {{limitBytes}} haben darf. Exportieren Sie weniger Objekte oder Blätter.',
    'import.tooManyFiles': '{{files}} Dateien wurden gewählt; ein Import darf {{limit}} haben.',
    'import.bomb':
      '{{file}} wird abgelehnt: Das Gepackte darin wächst über das hinaus, was ein Bestand sein kann (mehr als {{limit}} Bytes, Zellen oder Werte).',
    'import.tooDeep':
      '{{file}} wird abgelehnt: Es ist tiefer als {{limit}} Ebenen verschachtelt, wie kein Bestand es ist.',
    'import.entities':
      '{{file}} wird abgelehnt: Es erklärt einen Dokumenttyp, den kein Bestand braucht.',
    'import.notText': '{{file}} lässt sich nicht als Text lesen: Es ist weder UTF-8 noch UTF-16.',
    'import.malformed': '{{file}} ist kein ordentliches {{format}} (Zeile {{line}}).',
    'import.unknown':
      '{{file}} ist keiner der bekannten Bestände: RVTools, HVTools, Get-VM und Cluster-Cmdlets als JSON oder Clixml, der Sammler, OVF oder VMX.',
    'import.nothing': 'Die Dateien nennen weder Hosts noch virtuelle Computer.',
    'import.noFiles': 'Es wurde keine Datei gewählt.',
    'import.newerSchema':
      '{{file}} stammt von einem neueren Sammler (Version {{version}}; bekannt ist {{supported}}). Aktualisieren Sie Hyperlab.',
    'import.notRead': '{{file}} lässt sich nicht lesen: {{reason}}',
    'import.lab': 'Der Bestand wurde gelesen, aber es ließ sich kein Lab daraus machen: {{why}}',
  },
  events: {},
  commands: {},
  states: {},
  actions: {},
};
