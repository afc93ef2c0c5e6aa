import type { graphics as english } from '../../en/areas/graphics';
import type { TranslatedArea } from '../../translated';

export const graphics: TranslatedArea<typeof english> = {
  faults: {
    'remoteFx.notOffered': 'RemoteFX ist für {{profile}} nicht modelliert.',
    'remoteFx.tooManyMonitors':
      'Ein RemoteFX-Adapter von {{vm}} mit {{resolution}} bedient höchstens {{limit}} Monitore, nicht {{monitors}}.',
    'remoteFx.onlyWhileOff': 'Der RemoteFX-Adapter lässt sich nur ändern, solange {{vm}} aus ist.',
    'remoteFx.noSlat':
      'Den Prozessoren von {{node}} fehlt die Adressübersetzung der zweiten Ebene (SLAT), die RemoteFX braucht.',
    'remoteFx.noProcessor':
      '{{node}} hat keinen Grafikprozessor mit eigenem Videospeicher, wie ihn RemoteFX braucht.',
    'remoteFx.processorsDiffer':
      'Die Grafikprozessoren von {{node}} sind verschieden; RemoteFX braucht gleiche.',
    'remoteFx.oldDirectX':
      'Dem Grafikprozessor {{gpu}} von {{node}} fehlt DirectX 9.0c oder 10, das RemoteFX braucht.',
    'remoteFx.domainController':
      '{{node}} ist ein Domänencontroller; dort wird RemoteFX nicht unterstützt.',
    'remoteFx.tooManyMachines':
      'Die Grafikprozessoren von {{node}} bedienen höchstens {{limit}} virtuelle Computer mit RemoteFX-Adapter zugleich.',
    'remoteFx.noVideoMemory':
      'Zu wenig Videospeicher auf {{node}}: {{neededMiB}} nötig, {{availableMiB}} verfügbar.',
  },
  events: {},
  commands: {},
  states: {},
  actions: {},
};
