import type { VirtualMachine } from '../../src-shared/model/vm';
import { traitOf } from './system';

/*
 * What guests and their firmware write. It is the same in every language of the console: a guest speaks
 * for itself.
 */

/** The self test: the memory counts up as it goes. */
export function firmwareMessages(
  vm: VirtualMachine,
  processor: string,
  share: number,
): readonly string[] {
  const counted = Math.floor((vm.startupMiB * Math.min(1, share * 1.6)) / 64) * 64;
  const tested = share * 1.6 >= 1;
  const lines = [
    'Virtual Machine Firmware, version 2.61',
    '',
    `Machine    : ${vm.name}`,
    `Processor  : ${processor}`,
    `Processors : ${String(vm.virtualProcessors)} detected`,
    `Memory test: ${String(tested ? vm.startupMiB : counted)} MB${tested ? ' OK' : ''}`,
  ];
  if (!tested) return lines;
  lines.push('', 'IDE channel 0 master: Virtual hard disk', 'IDE channel 1 master: Virtual CD-ROM');
  if (share > 0.85) lines.push('', 'Starting from hard disk ...');
  return lines;
}

const deviceWords = {
  floppy: 'Diskette',
  cd: 'CD-ROM',
  ide: 'Hard disk',
  network: 'Network',
  scsi: 'SCSI disk',
} as const;

/** The firmware tried everything in its order. */
export function noSystemMessages(vm: VirtualMachine): readonly string[] {
  const address = vm.adapters[0]?.mac.address ?? '00-15-5D-00-00-00';
  const tried = vm.bios.bootOrder.flatMap((device) =>
    device === 'network'
      ? [
          'Network     : legacy boot agent, client address ' + address,
          '              no answer from a boot server',
        ]
      : [`${deviceWords[device].padEnd(12)}: no operating system found`],
  );
  return [
    'Virtual Machine Firmware, version 2.61',
    '',
    ...tried,
    '',
    'There is nothing to start from.',
    'Insert a medium with an operating system and press a key, or reset.',
  ];
}

const bootSteps = [
  'Command line: BOOT_IMAGE=/boot/vmlinuz root=/dev/sda1 ro quiet=0',
  'x86/fpu: Supporting XSAVE feature 0x001: x87 floating point registers',
  'BIOS-provided physical RAM map:',
  'Hypervisor detected: virtual machine interface, synthetic timers',
  'tsc: Fast TSC calibration using hypervisor frequency',
  'ACPI: Core revision 20140424',
  'smpboot: Booting node 0',
  'clocksource: hv_clocksource: mask: 0xffffffffffffffff',
  'PCI: Using configuration type 1 for base access',
  'hv_vmbus: Hypervisor build and version negotiated',
  'hv_vmbus: registering driver storvsc',
  'scsi host0: storvsc_host_t',
  'scsi 0:0:0:0: Direct-Access     Virtual Disk  1.0',
  'sd 0:0:0:0: [sda] 266338304 512-byte logical blocks',
  'sd 0:0:0:0: [sda] Attached SCSI disk',
  'hv_vmbus: registering driver netvsc',
  'netvsc: eth0: device MAC assigned',
  'hv_utils: Heartbeat IC registered',
  'hv_utils: Shutdown IC registered',
  'EXT4-fs (sda1): mounted filesystem with ordered data mode',
  'systemd[1]: Detected virtualization.',
];

const units = [
  'Created slice System Slice.',
  'Listening on Journal Socket.',
  'Reached target Encrypted Volumes.',
  'Mounted POSIX Message Queue File System.',
  'Started Apply Kernel Variables.',
  'Started udev Kernel Device Manager.',
  'Started udev Coldplug all Devices.',
  'Found device Virtual_Disk 1.',
  'Activated swap /dev/sda5.',
  'Reached target Swap.',
  'Started File System Check on Root Device.',
  'Started Remount Root and Kernel File Systems.',
  'Reached target Local File Systems.',
  'Started Create Volatile Files and Directories.',
  'Started Network Time Synchronization.',
  'Reached target System Initialization.',
  'Listening on D-Bus System Message Bus Socket.',
  'Reached target Basic System.',
  'Started Regular background program processing daemon.',
  'Started System Logging Service.',
  'Started Raise network interfaces.',
  'Reached target Network.',
  'Started OpenBSD Secure Shell server.',
  'Started Login Service.',
  'Reached target Multi-User System.',
];

/** The messages of a Linux kernel and of its services as they start. */
export function bootMessages(vm: VirtualMachine): readonly string[] {
  const trait = traitOf(vm.id);
  let micros = 0;
  const kernel = bootSteps.map((step, index) => {
    micros += index === 0 ? 0 : 4000 + ((trait + index * 7919) % 91_000);
    const [seconds, rest] = [Math.floor(micros / 1_000_000), micros % 1_000_000];
    return `[${String(seconds).padStart(5)}.${String(rest).padStart(6, '0')}] ${step}`;
  });
  return [
    `[    0.000000] Linux version 3.16.0-4-amd64 (${vm.name.toLowerCase()})`,
    ...kernel,
    ...units.map((unit) => `[  OK  ] ${unit}`),
  ];
}

export function panicMessages(vm: VirtualMachine): readonly string[] {
  const lost = vm.storageLostSince !== null;
  return [
    ...(lost
      ? [
          '[ 4121.083311] sd 0:0:0:0: [sda] timing out command, waited 180s',
          '[ 4121.083402] blk_update_request: I/O error, dev sda, sector 8390720',
          '[ 4121.084017] EXT4-fs error (device sda1): ext4_journal_check_start:56',
        ]
      : ['[ 4121.083311] BUG: unable to handle kernel paging request at ffffffffc03a1000']),
    '[ 4121.084550] Kernel panic - not syncing: Fatal exception in interrupt',
    '[ 4121.084551] CPU: 0 PID: 0 Comm: swapper/0 Not tainted 3.16.0-4-amd64',
    '[ 4121.084552] Hardware name: Virtual Machine, BIOS 090004',
    '[ 4121.084553] Call Trace:',
    '[ 4121.084556]  <IRQ>  dump_stack+0x5d/0x78',
    '[ 4121.084558]  panic+0xd3/0x220',
    '[ 4121.084561]  oops_end+0xaa/0xd0',
    '[ 4121.084563]  no_context+0x140/0x380',
    '[ 4121.084566]  page_fault+0x28/0x30',
    '[ 4121.084568]  blk_mq_end_request+0x52/0x90',
    '[ 4121.084571]  __do_softirq+0xf1/0x2d0',
    '[ 4121.084574]  irq_exit+0x95/0xa0',
    '[ 4121.084581] ---[ end Kernel panic - not syncing ]---',
  ];
}

/** What a login on the text console of a Linux guest has on its screen. */
export function shellLines(
  vm: VirtualMachine,
  loadPermille: number,
  uptimeMinutes: number,
): readonly string[] {
  const host = vm.name.toLowerCase();
  const load = (loadPermille / 250).toFixed(2);
  return [
    `${vm.guestSystem} ${host} tty1`,
    '',
    `${host} login: root`,
    'Password:',
    `Last login on tty1`,
    '',
    `root@${host}:~# uptime`,
    ` up ${String(Math.floor(uptimeMinutes / 60))}:${String(uptimeMinutes % 60).padStart(2, '0')},  1 user,  load average: ${load}`,
    `root@${host}:~# `,
  ];
}
