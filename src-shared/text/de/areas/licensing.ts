import type { licensing as english } from '../../en/areas/licensing';
import type { TranslatedArea } from '../../translated';

export const licensing: TranslatedArea<typeof english> = {
  faults: {
    'license.notSold': '{{edition}} wird mit {{profile}} nicht verkauft.',
    'license.noSpare':
      'Lizenzen {{edition}}: {{wanted}} verlangt, {{spare}} keinem Host zugewiesen. Kaufen Sie erst welche.',
    'license.sameHost': 'Diese Lizenzen hat {{node}} schon. Wählen Sie einen anderen Host.',
    'license.notHeld':
      'Lizenzen {{edition}} auf {{node}}: {{held}} zugewiesen, {{wanted}} lassen sich nicht wegnehmen.',
    'license.bound':
      'Eine Lizenz bleibt {{days}} Tage bei ihrem Server. Lizenzen {{edition}}, die {{node}} heute verlassen dürfen: {{free}} von {{wanted}}. Alle dürfen es ab {{momentMs}}.',
    'license.pricesUnchanged': 'Die Preise sind bereits so.',
  },
  events: {
    'license.bought':
      'Lizenzen wurden gekauft: {{count}} × {{edition}}, für {{dollars}} US-Dollar.',
    'license.assigned': 'Lizenzen wurden {{node}} zugewiesen: {{count}} × {{edition}}.',
    'license.moved':
      'Lizenzen wurden von {{node}} auf {{target}} umgeschrieben: {{count}} × {{edition}}.',
    'license.priceSet': 'Eine Lizenz {{edition}} kostet in diesem Lab jetzt {{dollars}} US-Dollar.',
  },
  commands: {
    'license.buy': 'Lizenzen kaufen',
    'license.assign': 'Lizenzen zuweisen',
    'license.move': 'Lizenzen verschieben',
    'license.setPrices': 'Preise für Lizenzen ändern',
  },
  states: {},
  actions: {
    'view.licensing': 'Lizenzen f&ür Windows',
    'view.licensing.help':
      'Zeigt, was jeder Host ausführen darf und ausführt, heute und nach einem Ausfall, und kauft, weist zu und verschiebt Lizenzen.',
  },
};
