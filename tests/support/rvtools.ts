import type { Cell, WorkbookSheet } from './workbook';
import { workbook } from './workbook';

/*
 * Workbooks in the shape of RVTools, made up from its published column names (ux §3.1); no name or number in
 * them belongs to anybody.
 */

const tail =
  'Annotation,Backup status,ClusterInvariantVMMId,Last backup,Datacenter,Cluster,Host,Folder,OS according to the configuration file,OS according to the VMware Tools,VM ID,VM UUID,VI SDK Server,VI SDK UUID';
const networks = Array.from({ length: 8 }, (_, index) => `Network #${index + 1}`).join(',');
const headers = {
  vInfo: `VM,Powerstate,Template,SRM Placeholder,Config status,DNS Name,Connection state,Guest state,Heartbeat,Consolidation Needed,PowerOn,Suspended To Memory,Suspend time,Suspend Interval,Creation date,Change Version,CPUs,Overall Cpu Readiness,Memory,Active Memory,NICs,Disks,Total disk capacity MiB,Fixed Passthru HotPlug,min Required EVC Mode Key,Latency Sensitivity,Op Notification Timeout,EnableUUID,CBT,Primary IP Address,${networks},Num Monitors,Video Ram KiB,Resource pool,Folder ID,Folder,vApp,DAS protection,FT State,Provisioned MiB,In Use MiB,Unshared MiB,HA Restart Priority,Firmware,HW version,Path,Annotation,Datacenter,Cluster,Host,OS according to the configuration file,OS according to the VMware Tools,VM ID,SMBIOS UUID,VM UUID,VI SDK Server type,VI SDK API Version,VI SDK Server,VI SDK UUID`,
  vDisk: `VM,Powerstate,Template,SRM Placeholder,Disk,Disk Key,Disk UUID,Disk Path,Capacity MiB,Raw,Disk Mode,Sharing mode,Thin,Eagerly Scrub,Split,Write Through,Level,Shares,Reservation,Limit,Controller,Label,SCSI Unit #,Unit #,Shared Bus,Path,Raw LUN ID,Raw Comp. Mode,Internal Sort Column,${tail}`,
  vPartition: `VM,Powerstate,Template,SRM Placeholder,Disk Key,Disk,Capacity MiB,Consumed MiB,Free MiB,Free %,Internal Sort Column,${tail}`,
  vHBA: 'Host,Datacenter,Cluster,Device,Type,Status,Bus,Pci,Driver,Model,WWN',
  vNetwork: `VM,Powerstate,Template,SRM Placeholder,NIC label,Adapter,Network,Switch,Connected,Starts Connected,Mac Address,Type,IPv4 Address,IPv6 Address,Direct Path IO,Internal Sort Column,${tail}`,
  vSnapshot: `VM,Powerstate,Name,Description,Date / time,Filename,Size MiB (vmsn),Size MiB (total),Quiesced,State,${tail}`,
  vHost:
    'Host,Datacenter,Cluster,Config status,Compliance Check State,in Maintenance Mode,in Quarantine Mode,vSAN Fault Domain Name,CPU Model,Speed,HT Available,HT Active,# CPU,Cores per CPU,# Cores,CPU usage %,# Memory,Memory Tiering Type,Memory usage %,Console,# NICs,# HBAs,# VMs total,# VMs,ESX Version,Vendor,Model,Serial number',
  vDatastore:
    'Name,Config status,Address,Accessible,Type,# VMs total,# VMs,Capacity MiB,Provisioned MiB,In Use MiB,Free MiB,Free %,SIOC enabled,SIOC Threshold,# Hosts,Hosts,Cluster name,Block size,URL,Object ID',
  vCluster:
    'Name,Config status,OverallStatus,NumHosts,numEffectiveHosts,TotalCpu,NumCpuCores,NumCpuThreads,Effective Cpu,TotalMemory,Effective Memory,Num VMotions,HA enabled,Failover Level,AdmissionControlEnabled,DRS enabled',
  vPort:
    'Host,Datacenter,Cluster,Port Group,Switch,VLAN,Promiscuous Mode,Mac Changes,Forged Transmits',
  vLicense: 'Name,Key,Labels,Cost Unit,Total,Used,Expiration Date,Features',
  vMetaData: 'RVTools major version,RVTools version,xlsx creation datetime,Server',
} as const;
export type RvSheet = keyof typeof headers;

/** A sheet whose rows name only what is of interest. */
export function rvSheet(
  name: RvSheet,
  rows: readonly Readonly<Record<string, Cell>>[],
): WorkbookSheet {
  const columns = headers[name].split(',');
  return { name, columns, rows: rows.map((row) => columns.map((column) => row[column] ?? '')) };
}

export interface MadeUp {
  readonly hosts: number;
  readonly vms: number;
  readonly hostMiB: number;
  readonly memoryOf: (vm: number) => number;
}

const padded = (number: number, digits: number) => String(number).padStart(digits, '0');

/** A cluster of made-up machines, one after the other on its hosts. */
export function madeUpWorkbook({ hosts, vms, hostMiB, memoryOf }: MadeUp): Uint8Array {
  const hostOf = (vm: number) => `esx${padded((vm % hosts) + 1, 2)}.example.test`;
  const nameOf = (vm: number) => `APP${padded(vm + 1, 4)}`;
  const storeOf = (vm: number) => `STORE${padded((vm % 8) + 1, 2)}`;
  const all = Array.from({ length: vms }, (_, vm) => vm);
  const own = (vm: number) => ({
    VM: nameOf(vm),
    Host: hostOf(vm),
    Cluster: 'NORTH',
    Powerstate: 'poweredOn',
  });
  const hostNames = Array.from({ length: hosts }, (_, host) => hostOf(host));
  return workbook([
    rvSheet(
      'vInfo',
      all.map((vm) => ({
        ...own(vm),
        Template: false,
        CPUs: 1 + (vm % 4),
        Memory: memoryOf(vm),
        'Total disk capacity MiB': 61_440,
        'In Use MiB': 20_480,
        'OS according to the configuration file': 'Microsoft Windows Server 2019 (64-bit)',
        Path: `[${storeOf(vm)}] ${nameOf(vm)}/${nameOf(vm)}.vmx`,
        'VM UUID': `4207${padded(vm, 8)}`,
      })),
    ),
    rvSheet(
      'vDisk',
      all.flatMap((vm) =>
        [40_960, 20_480].map((size, index) => ({
          ...own(vm),
          Disk: `Hard disk ${index + 1}`,
          'Disk Path': `[${storeOf(vm)}] ${nameOf(vm)}/${nameOf(vm)}_${index}.vmdk`,
          'Capacity MiB': size,
          Thin: true,
          Controller: 'SCSI controller 0',
        })),
      ),
    ),
    rvSheet(
      'vNetwork',
      all.map((vm) => ({
        ...own(vm),
        Network: vm % 2 === 0 ? 'Servers' : 'Clients',
        Switch: 'vSwitch0',
        Connected: true,
        'Mac Address': `00:50:56:00:${padded(Math.floor(vm / 100), 2)}:${padded(vm % 100, 2)}`,
      })),
    ),
    rvSheet('vSnapshot', [{ ...own(0), Name: 'before the update', 'Size MiB (total)': 512 }]),
    rvSheet(
      'vHost',
      hostNames.map((Host) => ({
        Host,
        Cluster: 'NORTH',
        'CPU Model': 'Intel(R) Xeon(R) Gold 6248 CPU @ 2.50GHz',
        'HT Active': true,
        '# CPU': 2,
        'Cores per CPU': 20,
        '# Cores': 40,
        '# Memory': hostMiB,
        'ESX Version': 'VMware ESXi 8.0.2',
      })),
    ),
    rvSheet(
      'vDatastore',
      Array.from({ length: 8 }, (_, store) => ({
        Name: storeOf(store),
        'Capacity MiB': 8_388_608,
        'In Use MiB': 3_145_728,
        'Free MiB': 5_242_880,
        '# Hosts': hosts,
        Hosts: hostNames.join(', '),
      })),
    ),
    rvSheet('vCluster', [{ Name: 'NORTH', NumHosts: hosts, 'HA enabled': true }]),
    rvSheet('vPort', [
      { Host: hostOf(0), 'Port Group': 'Servers', Switch: 'vSwitch0', VLAN: 20 },
      { Host: hostOf(0), 'Port Group': 'Clients', Switch: 'vSwitch0', VLAN: 30 },
    ]),
    rvSheet('vLicense', [{ Name: 'made up', Key: 'none' }]),
    rvSheet('vMetaData', [{ 'RVTools version': '4.7.1' }]),
  ]);
}
