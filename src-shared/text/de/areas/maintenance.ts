import type { maintenance as english } from '../../en/areas/maintenance';
import type { TranslatedArea } from '../../translated';

export const maintenance: TranslatedArea<typeof english> = {
  faults: {
    'cluster.accessPointBroken': 'Der Zugriffspunkt von {{cluster}} hat diese Störung bereits.',
    'cluster.accessPointWorks': 'Der Zugriffspunkt von {{cluster}} ist ungestört.',
    'report.noValidation':
      'Es wurde noch nichts überprüft. Zuerst „Konfiguration überprüfen“ ausführen.',
    'planning.noTarget': 'Kein anderer Knoten des Clusters kann {{vm}} jetzt nehmen.',
    'planning.stays': '{{vm}} würde auf dem Knoten weiterlaufen.',
    'validation.noServers': 'Es wurde kein Server genannt, der sich überprüfen ließe.',
    'validation.otherCluster':
      '{{node}} gehört zum Cluster {{cluster}}; er wird zusammen mit diesem Cluster überprüft.',
    'validation.running': '{{name}} wird bereits überprüft.',
    'node.noUpdates': 'Auf {{node}} wartet kein Update auf die Installation.',
    'node.updatesRunning': 'Auf {{node}} werden bereits Updates installiert.',
    'node.updatesKnown': '{{node}} hat diese Updates bereits oder hält sie bereit.',
    'node.systemUnchanged': 'Das würde auf {{node}} nichts ändern.',
    'node.bootAsIs': 'Ob Windows auf {{node}} hochkommt, ist bereits so eingestellt.',
  },
  events: {
    'accessPoint.brokenByFault':
      'Simulierte Störung: Etwas außerhalb stört den Zugriffspunkt des Clusters {{cluster}}.',
    'accessPoint.restoredByFault':
      'Nichts außerhalb stört mehr den Zugriffspunkt des Clusters {{cluster}}.',
    'accessPoint.duplicateAddress':
      'Die IP-Adresse {{address}} des Clusters {{cluster}} kann nicht online geschaltet werden, weil ein anderer Computer im Netzwerk sie hat. Diesen Computer finden oder dem Cluster eine andere Adresse geben.',
    'accessPoint.notRegistered':
      'Der Netzwerkname des Clusters {{cluster}} konnte beim DNS-Server nicht registriert werden. Prüfen, ob der Server antwortet und dynamische Updates annimmt.',
    'accessPoint.notInDirectory':
      'Das Computerkonto des Netzwerknamens des Clusters {{cluster}} konnte im Verzeichnis nicht aktualisiert werden. Prüfen, ob ein Domänencontroller antwortet.',
    'cluster.validationBegun': 'Die Überprüfung von {{name}} hat begonnen: {{tests}} Tests.',
    'cluster.validationCompleted':
      'Die Überprüfung von {{name}} ist abgeschlossen: {{failed}} Tests mit Fehlern, {{warnings}} mit Warnungen.',
    'node.updatesOffered': 'Auf {{node}} warten Updates auf die Installation: {{updates}}.',
    'node.updatesBegun': 'Die Installation von Updates auf {{node}} hat begonnen: {{updates}}.',
    'node.updateInstalled': 'Das Update {{update}} wurde auf {{node}} installiert.',
    'node.updatesInstalled':
      'Alle Updates wurden auf {{node}} installiert: {{updates}}. Zum Abschluss muss Windows neu starten.',
    'node.updatesCancelled': '{{node}} fuhr herunter, bevor alle Updates installiert waren.',
    'node.systemConfigured': 'Einstellungen von Windows auf {{node}} wurden geändert.',
    'node.bootSpoilt': 'Simulierte Störung: Windows kommt auf {{node}} nicht mehr hoch.',
    'node.bootMended': 'Windows auf {{node}} kann wieder hochkommen.',
    'node.bootFailed': 'Windows kam auf {{node}} nicht hoch; der Server beginnt von vorn.',
  },
  commands: {
    'fault.breakAccessPoint': 'Störung: Zugriffspunkt stören',
    'fault.restoreAccessPoint': 'Störung: Zugriffspunkt in Ruhe lassen',
    'cluster.validate': 'Konfiguration überprüfen',
    'node.installUpdates': 'Updates installieren',
    'node.restart': 'Server neu starten',
    'node.configureSystem': 'Einstellungen von Windows ändern',
    'fault.offerUpdates': 'Simulation: Updates anbieten',
    'fault.breakBoot': 'Simulation: Windows kommt nicht mehr hoch',
    'fault.mendBoot': 'Simulation: Windows kommt wieder hoch',
  },
  states: {},
  actions: {
    'fault.breakAccessPoint': 'Zugriffs&punkt stören',
    'fault.breakAccessPoint.help':
      'Simulierte Störung: Die Adresse des Clusters ist vergeben, oder sein Name wird nicht registriert.',
    'fault.restoreAccessPoint': 'Zugriffspunkt in &Ruhe lassen',
    'fault.restoreAccessPoint.help': 'Nimmt die Störung des Zugriffspunkts zurück.',
    'choice.duplicateAddress': 'Die Adresse ist anderswo vergeben',
    'choice.nameServer': 'Der DNS-Server lehnt den Namen ab',
    'choice.directory': 'Das Verzeichnis lehnt den Namen ab',
    'cluster.validate': 'Konfi&guration überprüfen…',
    'cluster.validate.help':
      'Prüft, ob Server für einen Cluster taugen oder ein Cluster noch in Ordnung ist, und schreibt einen Bericht.',
    'cluster.whatIf': 'Ausfa&llvorschau und N+1',
    'cluster.whatIf.help':
      'Zeigt, wohin virtuelle Computer kämen, wenn Knoten ausfielen, und welche keinen Platz fänden.',
    'node.planMaintenance': 'Wartun&gsplaner',
    'node.planMaintenance.help':
      'Plant, wie alles den Knoten verlässt, bevor an ihm gearbeitet wird, und führt den Plan aus.',
    'node.installUpdates': 'Updates i&nstallieren',
    'node.installUpdates.help':
      'Installiert die Updates, die auf dem Server warten; danach muss er neu starten.',
    'node.restart': 'Server neu st&arten…',
    'node.restart.help': 'Fährt Windows auf dem Server geordnet herunter und startet es wieder.',
    'file.exportClusterLog': '&Clusterprotokoll exportieren…',
    'file.exportClusterLog.help':
      'Schreibt das Protokoll des Clusterdiensts eines Knotens in eine Datei.',
    'node.configureSystem': '&Windows-Einstellungen…',
    'node.configureSystem.help': 'Ändert, was Validierung und Migration auf dem Server ansehen.',
    'fault.offerUpdates': '&Updates anbieten',
    'fault.offerUpdates.help':
      'Simuliert: Updates sind heruntergeladen und warten auf die Installation.',
    'consequence.node.restart_one':
      '{{name}} startet neu. Was er im Cluster besitzt, zieht auf andere Knoten; andere virtuelle Computer auf ihm halten mit ihrer automatischen Stoppaktion an.',
    'consequence.node.restart_other':
      '{{count}} Server starten neu. Was sie im Cluster besitzen, zieht auf andere Knoten; andere virtuelle Computer auf ihnen halten mit ihrer automatischen Stoppaktion an.',
    'fault.breakBoot': 'Start&schleife',
    'fault.breakBoot.help':
      'Simulierte Störung: Beim nächsten Start kommt Windows nicht hoch, und der Server beginnt immer wieder von vorn.',
    'fault.mendBoot': 'Startsch&leife beenden',
    'fault.mendBoot.help': 'Simuliert: Windows kommt beim nächsten Versuch wieder hoch.',
  },
};
