import type { lab as english } from '../en/lab';
import type { Translated } from '../translated';

export const lab: Translated<typeof english> = {
  'file.argument': '„{{given}}“ ist kein gültiges Argument von {{expected}}.',
  'file.argumentMissing': 'dem Befehl {{expected}} fehlt das Argument „{{given}}“.',
  'file.bothClusters': 'entweder „cluster“ oder „clusters“ verwenden, nicht beides.',
  'file.clusterStarts':
    '{{given}} ist hochverfügbar: Der Cluster entscheidet, wann er startet, daher ist nur „nothing“ möglich.',
  'file.duplicateName': '„{{given}}“ steht bereits in Zeile {{expected}}.',
  'file.duration':
    '„{{given}}“ ist keine Zeitspanne. Eine ganze Zahl mit ms, s, m oder h schreiben: 90s.',
  'file.empty': 'die Datei ist leer.',
  'file.figureDuration': '„{{given}}“ ist keine Zeitspanne im Bereich {{expected}}.',
  'file.figureNumber': '„{{given}}“ ist keine ganze Zahl im Bereich {{expected}}.',
  'file.figureRange': 'dieser Wert besteht aus zwei Zeitspannen, die kleinere zuerst: [20s, 60s].',
  'file.fixedFigure': 'es gibt keinen änderbaren Wert dieses Namens.',
  'file.fixedFigureMeant':
    'es gibt keinen änderbaren Wert dieses Namens. War „{{expected}}“ gemeint?',
  'file.id':
    'eine Kennung besteht aus Buchstaben, Ziffern, Punkten, Binde- und Unterstrichen und beginnt mit einem Buchstaben oder einer Ziffer.',
  'file.missing': 'diese Angabe fehlt.',
  'file.moment':
    '„{{given}}“ ist kein Zeitpunkt mit Abweichung von UTC: 2010-11-22T09:00:00+01:00.',
  'file.name':
    'ein Name darf nicht mit einem Leerzeichen beginnen oder enden, enthält keine Steuerzeichen und mindestens einen Buchstaben A–Z oder eine Ziffer.',
  'file.noNodes': 'ein Lab braucht mindestens einen Knoten.',
  'file.noObject': 'einen virtuellen Computer, einen Knoten oder ein anderes Objekt nennen.',
  'file.nodeTwice': '{{given}} gehört bereits zum Cluster {{expected}}.',
  'file.notClustered': '{{given}} gehört zu keinem Cluster.',
  'file.notMember': '{{given}} gehört nicht zum Cluster {{expected}}.',
  'file.oneOf': '„{{given}}“ ist keiner dieser Werte: {{expected}}.',
  'file.oneTest': 'hier muss genau ein Test stehen.',
  'file.ownerExcluded': '{{given}}, wo er läuft, muss zu den möglichen Besitzern gehören.',
  'file.reservedCommand':
    '{{given}} gibt das Lab selbst; der Befehl kann nicht in einer Zeitleiste stehen.',
  'file.reserves': 'die Prozessorreserven übersteigen, was {{given}} hat.',
  'file.size':
    '„{{given}}“ ist keine Größe. Eine ganze Zahl mit MiB, GiB oder TiB schreiben: 2GiB.',
  'file.tooLarge': '{{given}} ist zu groß: höchstens {{expected}}.',
  'file.tooLargeList': 'zu viele Einträge: höchstens {{expected}}.',
  'file.tooLargeText': 'der Text ist zu lang: höchstens {{expected}} Zeichen.',
  'file.tooSmall': '{{given}} ist zu klein: mindestens {{expected}}.',
  'file.tooSmallList': 'zu wenige Einträge: mindestens {{expected}}.',
  'file.tooSmallText': 'der Text ist zu kurz: mindestens {{expected}} Zeichen.',
  'file.type.boolean': '„{{given}}“ ist nicht true oder false.',
  'file.type.list': 'hier muss eine Liste stehen.',
  'file.type.mapping': 'hier muss eine Zuordnung (Schlüssel: Wert) stehen.',
  'file.type.number': '„{{given}}“ ist keine ganze Zahl.',
  'file.type.text': '„{{given}}“ ist kein Text; in Anführungszeichen setzen.',
  'file.unknown.cluster': 'es gibt keinen Cluster „{{given}}“.',
  'file.unknown.clusterMeant': 'es gibt keinen Cluster „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.command': 'es gibt keinen Befehl „{{given}}“.',
  'file.unknown.commandMeant': 'es gibt keinen Befehl „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.event': 'es gibt kein Ereignis „{{given}}“.',
  'file.unknown.eventMeant': 'es gibt kein Ereignis „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.node': 'es gibt keinen Knoten „{{given}}“.',
  'file.unknown.nodeMeant': 'es gibt keinen Knoten „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.objective': 'vor diesem Ziel gibt es kein Ziel „{{given}}“.',
  'file.unknown.objectiveMeant':
    'vor diesem Ziel gibt es kein Ziel „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.option': 'es gibt keine Antwort „{{given}}“.',
  'file.unknown.optionMeant': 'es gibt keine Antwort „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.question': 'es gibt keine Frage „{{given}}“.',
  'file.unknown.questionMeant': 'es gibt keine Frage „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.topology': 'es gibt keine Topologie „{{given}}“.',
  'file.unknown.vm': 'es gibt keinen virtuellen Computer „{{given}}“.',
  'file.unknown.vmMeant':
    'es gibt keinen virtuellen Computer „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknownKey': 'der Schlüssel „{{given}}“ ist nicht bekannt.',
  'file.unknownKeyMeant':
    'der Schlüssel „{{given}}“ ist nicht bekannt. War „{{expected}}“ gemeint?',
  'file.window':
    '„during“ verlangt „from“ und „to“ in dieser Reihenfolge; die anderen Zeiten keines von beiden.',
  'file.witness.disk': 'der Quorummodus {{given}} braucht einen Zeugendatenträger.',
  'file.witness.fileShare': 'der Quorummodus {{given}} braucht eine Zeugendateifreigabe.',
  'file.witness.none': 'der Quorummodus {{given}} hat keinen Zeugen.',
  'file.wrongValue': 'dieser Wert passt hier nicht.',
  'file.address': '„{{given}}“ ist weder eine IPv4-Adresse noch „dhcp“.',
  'file.ambiguous': 'mehrere heißen „{{given}}“. Den Cluster davorschreiben: {{expected}}.',
  'file.diskElsewhere':
    'den Datenträger „{{given}}“ erreicht dieser virtuelle Computer auf {{expected}} nicht: Im Cluster braucht er einen Datenträger des Clusters, sonst einen seines Hosts.',
  'file.diskOfMachine':
    '„{{given}}“ trägt keine Dateien virtueller Computer: Er ist der Zeuge oder steht im verfügbaren Speicher.',
  'file.diskOutside':
    '„{{given}}“ ist ein lokaler oder nicht gruppierter Datenträger und gehört zu keinem Cluster.',
  'file.diskShared':
    '{{expected}} hat seine Dateien bereits auf „{{given}}“. Mehrere virtuelle Computer auf einer eigenen LUN sind nicht modelliert; ein freigegebenes Volume verwenden.',
  'file.diskUse':
    'ein Datenträger von {{expected}} kann nicht als „{{given}}“ dienen: Dazu braucht es einen Cluster.',
  'file.drive': '„{{given}}“ ist kein Laufwerkbuchstabe mit Doppelpunkt: „C:“.',
  'file.failback': 'ein Failback braucht bevorzugte Besitzer.',
  'file.figureTable':
    'muss eine Tabelle ganzer Zahlen mit so langen Zeilen wie bisher sein; die Zeilen sind: {{expected}}.',
  'file.figurePair': 'dieser Wert besteht aus zwei ganzen Zahlen, die kleinere zuerst: [10, 20].',
  'file.figureRate': '„{{given}}“ ist keine Rate im Bereich {{expected}}: 118MB/s.',
  'file.latency': '„{{given}}“ ist keine Latenz. Eine ganze Zahl mit us oder ms schreiben: 5ms.',
  'file.lineRate':
    '„{{given}}“ ist keine Bandbreite. Eine ganze Zahl mit Mbit oder Gbit schreiben: 1Gbit.',
  'file.mirror':
    '{{given}} kann genau ein anderes Array spiegeln, und nur gegenseitig: {{expected}}.',
  'file.percent': '„{{given}}“ ist kein Anteil. Schreiben Sie eine ganze Zahl mit %: 70%.',
  'file.room': '„{{given}}“ ist weder ein Anteil noch eine Größe. Schreiben Sie 20% oder 50GiB.',
  'file.configTest': 'hier muss entweder „is“ oder „unchanged“ stehen.',
  'file.unknown.setting': 'es gibt keine Einstellung „{{given}}“.',
  'file.unknown.settingMeant': 'es gibt keine Einstellung „{{given}}“. Meinten Sie „{{expected}}“?',
  'file.needsLab':
    'dafür braucht es einen Abschnitt „lab“: Ohne Aufgabe gibt es niemanden, auf den man wartet oder mit dem man spricht.',
  'file.oneAct': 'ein Eintrag tut genau eine Sache.',
  'file.fiveCauses': 'die Frage nach der Ursache bietet fünf an.',
  'file.oneAim': 'ein Schritt der Lösung dient einer Prüfung oder erreicht ein Ziel.',
  'file.oneTime':
    'ein Eintrag hat genau eines von „at“, „after“ und „when“; „delay“ passt zu den beiden letzten, „within“ zu „when“.',
  'file.lateName':
    'benennen Sie es nach seinem virtuellen Computer: ein Name, oder „vm“ und „name“.',
  'file.sender': 'wer es sagt, ist ein kurzer Text in beiden Sprachen.',
  'file.unknown.hint': 'es gibt kein Ziel „{{given}}“.',
  'file.unknown.hintMeant': 'es gibt kein Ziel „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.check': 'es gibt keine Prüfung „{{given}}“.',
  'file.unknown.checkMeant': 'es gibt keine Prüfung „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.call': 'es gibt keinen Anruf „{{given}}“.',
  'file.unknown.callMeant': 'es gibt keinen Anruf „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.statement': 'es gibt keinen Text „{{given}}“.',
  'file.unknown.statementMeant': 'es gibt keinen Text „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.entry': 'kein Eintrag des Ablaufs heißt „{{given}}“.',
  'file.unknown.entryMeant':
    'kein Eintrag des Ablaufs heißt „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.kind': '„{{given}}“ ist keine Art von Objekt.',
  'file.unknown.kindMeant': '„{{given}}“ ist keine Art von Objekt. War „{{expected}}“ gemeint?',
  'file.noBound': 'hier fehlt „atLeast“ oder „atMost“.',
  'file.noClusterNetwork': 'mindestens ein Netzwerk muss Clusterverkehr tragen.',
  'file.mac': '„{{given}}“ ist keine Adresse eines Netzwerkadapters: 00-15-5D-01-0B-00.',
  'file.macPool': 'der Adressbereich endet ({{expected}}), bevor er beginnt ({{given}}).',
  'file.macPoolSmall':
    'der Bereich von {{expected}} hat {{given}} Adressen, zu wenige für die laufenden Computer.',
  'file.macTwice': '{{expected}} auf demselben Host hat die Adresse {{given}} bereits.',
  'file.noNetworkCard':
    'für das externe Netzwerk „{{given}}“ ist keine Netzwerkkarte mehr frei: Jedes braucht eine eigene.',
  'file.notExternal':
    '„{{given}}“ ist nicht extern: Nur ein externes Netzwerk ist an eine Netzwerkkarte gebunden, und ein privates wird nicht mit dem Parent geteilt.',
  'file.parentVlan': 'der Parent hat an „{{given}}“ keinen Adapter, der ein VLAN haben könnte.',
  'file.noVirtualNetwork': '{{expected}} hat kein virtuelles Netzwerk „{{given}}“.',
  'file.notMirrored': '{{given}} und {{expected}} spiegeln einander nicht.',
  'file.profileLacks': '„{{given}}“ gibt es in {{expected}} nicht.',
  'file.rate':
    '„{{given}}“ ist keine Rate. Eine ganze Zahl mit B/s, kB/s, MB/s, GB/s, KiB/s, MiB/s oder GiB/s schreiben: 20MB/s.',
  'file.noVhd': 'kein virtueller Computer beginnt mit einer Datei „{{given}}“.',
  'file.slotTaken':
    'an den Controllern dieses Computers ist kein solcher Platz mehr frei: {{given}}.',
  'file.vhdName': '„{{given}}“ ist nicht der Name einer .vhd- oder .vhdx-Datei.',
  'file.subnet': '„{{given}}“ ist kein Subnetz mit 24 Bit: 10.0.1.0/24.',
  'file.subnetTwice': '{{expected}} liegt bereits im Subnetz {{given}}.',
  'file.unknown.array': 'es gibt kein Array „{{given}}“.',
  'file.unknown.arrayMeant': 'es gibt kein Array „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.controller': 'es gibt keinen Controller „{{given}}“.',
  'file.unknown.controllerMeant':
    'es gibt keinen Controller „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.disk': 'es gibt keinen Datenträger „{{given}}“.',
  'file.unknown.diskMeant': 'es gibt keinen Datenträger „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.group': 'es gibt keine Gruppe „{{given}}“.',
  'file.unknown.groupMeant': 'es gibt keine Gruppe „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.network': 'es gibt kein Netzwerk „{{given}}“.',
  'file.unknown.networkMeant': 'es gibt kein Netzwerk „{{given}}“. War „{{expected}}“ gemeint?',
  'file.unknown.networkCard': 'keine freie Netzwerkkarte heißt „{{given}}“.',
  'file.unknown.networkCardMeant':
    'keine freie Netzwerkkarte heißt „{{given}}“. Meinten Sie „{{expected}}“?',
  'file.unknown.processor': 'es gibt keinen Prozessor „{{given}}“.',
  'file.unknown.processorMeant':
    'es gibt keinen Prozessor „{{given}}“. War „{{expected}}“ gemeint?',
  'file.update': '„{{given}}“ ist keine Updatenummer: KB2494036.',
  'file.weightHotfix':
    'ohne das Update KB2494036 kennt Windows Server 2008 R2 keine Knotengewichte.',
  'file.witnessDisk':
    'genau der Datenträger mit dem Namen des Zeugen von {{expected}} dient als solcher; „{{given}}“ passt nicht.',
  'file.witnessOnNode':
    '{{given}} ist ein Knoten des Clusters; die Zeugenfreigabe muss anderswo liegen.',
  'file.unconnected': '{{given}} hat keinen Pfad zu {{expected}}.',
  'yaml.alias': 'Ein Anker oder Alias ist hier nicht richtig verwendet.',
  'yaml.aliasLimit': 'Die Datei wird durch ihre Aliase zu groß.',
  'yaml.blockInFlow': 'Innerhalb von eckigen oder geschweiften Klammern kann kein Block stehen.',
  'yaml.duplicateKey': 'Dieser Schlüssel steht hier zweimal.',
  'yaml.escape': 'Diese Escape-Folge gibt es in doppelten Anführungszeichen nicht.',
  'yaml.indent': 'Die Einrückung passt nicht zu dem, was darüber steht.',
  'yaml.missingChar': 'Hier fehlt ein Zeichen: Anführungszeichen, Klammer, Komma oder Leerzeichen.',
  'yaml.multilineKey': 'Ein Schlüssel muss in einer Zeile stehen.',
  'yaml.multipleDocuments': 'Die Datei enthält mehr als ein Dokument (getrennt durch „---“).',
  'yaml.nestedKey': 'In derselben Zeile kann kein zweiter Schlüssel beginnen.',
  'yaml.other': 'Das ist kein gültiges YAML.',
  'yaml.tab': 'Tabulatoren können nicht einrücken; Leerzeichen verwenden.',
  'yaml.tag': 'Tags werden in Labdateien nicht verwendet.',
  'yaml.tooDeep': 'Die Datei ist zu tief verschachtelt.',
  'yaml.unexpected': 'Hier steht etwas Unerwartetes.',
};
