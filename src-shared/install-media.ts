/*
 * Images and disks from which an operating system can be installed. The names are those an
 * administrator would give such files; a file of another name holds what its name says.
 */
export interface InstallMedium {
  readonly file: string;
  readonly system: string;
}

export const installImages: readonly InstallMedium[] = [
  { file: 'windows-server-2008-r2-sp1-x64.iso', system: 'Windows Server 2008 R2' },
  { file: 'windows-server-2012-r2-x64.iso', system: 'Windows Server 2012 R2' },
  { file: 'windows-7-enterprise-sp1-x64.iso', system: 'Windows 7 Enterprise' },
  { file: 'windows-nt-server-4.0-sp6a.iso', system: 'Windows NT Server 4.0' },
  { file: 'suse-linux-enterprise-server-11-sp1.iso', system: 'SUSE Linux Enterprise Server 11' },
];

const nameOf = (path: string) => path.slice(path.lastIndexOf('\\') + 1);

/** What is installed from a medium: of a known image its system, else what the file is called. */
export function systemOn(path: string): string {
  const file = nameOf(path);
  const known = installImages.find((image) => image.file === file.toLowerCase());
  return known?.system ?? file.replace(/\.(iso|vfd)$/i, '');
}
