/** Why something about snapshots, export or import is refused. */
export interface SnapshotsFaults {
  'snapshot.tooMany': { vm: string; limit: number };
  'snapshot.passThrough': { vm: string };
  'snapshot.noDiskFile': { vm: string; file: string };
  'snapshot.noStorage': { vm: string };
  'snapshot.noSpace': { vm: string; volume: string; neededMiB: number; freeMiB: number };
  'snapshot.none': { vm: string };
  'snapshot.disabled': { vm: string };
  'snapshot.noBackupService': { vm: string };
  'snapshot.diverged': { vm: string };
  'snapshot.nameTaken': { vm: string; name: string };
  'snapshot.typeUnknown': { vm: string };
  'snapshot.folderFixed': { vm: string };
  'snapshot.overtaken': { vm: string };
  'export.running': { vm: string };
  'export.folderTaken': { folder: string; volume: string };
  'export.noVolume': { node: string; volume: string };
  'export.passThrough': { vm: string };
  'export.importedAlready': { folder: string };
  'export.filesMissing': { folder: string; file: string };
  'import.idTaken': { vm: string };
  'import.notExported': { vm: string };
  'import.inUse': { vm: string };
  'import.noNetwork': { node: string; network: string };
  'import.notHere': { node: string; folder: string };
}
