import { nPlusOne } from '../../../src-shared/planning/index';
import type { Reader } from '../../../src-shared/reader';
import { hasGuestWriter, lastBackupOf } from '../../../src-shared/rules/backup-facts';
import { snapshotsOf } from '../../../src-shared/rules/snapshot-facts';
import type { Cell, Grade, Table, Verdict } from '../document';
import { sharedVolumes } from './cluster-overview';
import type { ReportBody, ReportContext } from './frame';
import { column, section, subjectOf, verdict } from './frame';

/** The risks of a virtualised estate with their rank, and what this cluster has against them. */
interface Risk {
  readonly id: 'server' | 'configuration' | 'application' | 'storage';
  readonly probability: 'low' | 'medium' | 'high';
  readonly impact: 'low' | 'medium' | 'high';
  readonly here: Verdict;
}

/** R10: four risks, their probability and impact, and how this cluster stands to each. */
export function riskReport(context: ReportContext): ReportBody {
  const { texts, reader } = context;
  const { t } = texts;
  const risks = risksOf(context);
  return {
    subject: subjectOf(reader),
    highlights: risks
      .filter(({ here }) => here.grade !== 'good')
      .map(({ id, here }) => verdict(here.grade, `${t(`documents:riskOf.${id}`)}: ${here.text}`)),
    sections: [
      section('risks', t('documents:risks'), [
        { type: 'paragraph', text: t('documents:riskModel') },
        riskTable(context, risks),
      ]),
    ],
  };
}

function risksOf(context: ReportContext): readonly Risk[] {
  return [
    { id: 'server', probability: 'low', impact: 'medium', here: serverRisk(context) },
    { id: 'configuration', probability: 'low', impact: 'medium', here: configurationRisk(context) },
    { id: 'application', probability: 'medium', impact: 'low', here: applicationRisk(context) },
    { id: 'storage', probability: 'low', impact: 'high', here: storageRisk(context) },
  ];
}

function serverRisk({ reader, texts }: ReportContext): Verdict {
  const { t } = texts;
  const vms = reader.all('vm');
  const bare = vms.filter((vm) => vm.group === null).length;
  const weak = reader.all('cluster').filter(({ id }) => nPlusOne(reader, id)?.ok !== true);
  if (weak.length > 0) {
    return verdict(
      'critical',
      t('documents:here.noReserve', { clusters: texts.list(weak.map(({ name }) => name)) }),
    );
  }
  if (bare > 0) return verdict('warning', t('documents:here.notClustered', { count: bare }));
  return verdict('good', t('documents:here.reserve'));
}

function unsecured(reader: Reader): number {
  return reader.all('vm').filter((vm) => lastBackupOf(reader, vm) === undefined).length;
}

function configurationRisk({ reader, texts }: ReportContext): Verdict {
  const { t } = texts;
  const count = unsecured(reader);
  const snapshots = reader.all('vm').filter((vm) => snapshotsOf(reader, vm.id).length > 0).length;
  const grade: Grade = count === 0 ? 'good' : 'warning';
  return verdict(
    grade,
    t('documents:here.backups', { without: count, total: reader.all('vm').length, snapshots }),
  );
}

function applicationRisk({ reader, texts }: ReportContext): Verdict {
  const vms = reader.all('vm').filter(({ guestInstalled }) => guestInstalled);
  const without = vms.filter((vm) => !hasGuestWriter(vm)).length;
  return verdict(
    without === 0 ? 'good' : 'warning',
    texts.t('documents:here.writers', { without, total: vms.length }),
  );
}

function storageRisk({ reader, texts }: ReportContext): Verdict {
  const { t } = texts;
  const single = sharedVolumes(reader).filter(({ arrays }) => arrays.length < 2);
  const machines = single.reduce((sum, { id }) => sum + reader.count('vm.disk', id), 0);
  const local = reader.all('vm').filter(({ disk }) => disk === null).length;
  if (machines + local === 0) return verdict('good', t('documents:here.mirrored'));
  return verdict('critical', t('documents:here.single', { count: machines + local }));
}

function riskTable({ texts }: ReportContext, risks: readonly Risk[]): Table {
  const { t } = texts;
  return {
    type: 'table',
    id: 'risks',
    title: t('documents:risks'),
    columns: [
      column('risk', t('documents:column.risk')),
      column('probability', t('documents:column.probability')),
      column('impact', t('documents:column.impact')),
      column('measures', t('documents:column.measures'), 'message'),
      column('here', t('documents:column.here'), 'verdict'),
    ],
    rows: risks.map(({ id, probability, impact, here }): readonly Cell[] => [
      t(`documents:riskOf.${id}`),
      t(`documents:rank.${probability}`),
      t(`documents:rank.${impact}`),
      t(`documents:measures.${id}`),
      here,
    ]),
  };
}
