import type { ClusterId } from '../../../src-shared/model/tables';
import { validationCategories } from '../../../src-shared/model/validation';
import { nodesOf } from '../../../src-shared/rules/cluster-facts';
import { serversToValidate } from '../../../src-shared/rules/validation';
import { testsOf } from '../../../src-shared/validation/index';
import { testName } from '../../../src-shared/validation/words';
import { useReader, useRecords } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { Checkbox, PropertyList, RadioGroup } from '../../ui';
import { objectName } from '../../views/common/words';
import type { ValidateDraft } from './draft';
import { categoriesOf, freeServers } from './draft';

interface PageProps {
  readonly draft: ValidateDraft;
  readonly onDraft: (draft: ValidateDraft) => void;
}

/** A cluster with all its nodes, or servers that are in none. */
export function ServersPage({ draft, onDraft }: PageProps) {
  const texts = useTexts();
  const { t } = texts;
  const clusters = useRecords('cluster');
  const names = useReader(
    (reader) => clusters.map(({ id }) => texts.list(nodesOf(reader, id).map((node) => node.name))),
    [clusters, texts],
  );
  const free = useReader(freeServers, []);
  const none = 'none';
  return (
    <>
      <RadioGroup
        label={t('planning:validate.what')}
        value={draft.cluster ?? none}
        options={[
          ...clusters.map(({ id, name }, index) => ({
            value: id as string,
            label: t('planning:validate.cluster', { name }),
            note: names[index],
          })),
          {
            value: none,
            label: t('planning:validate.freeServers'),
            note: free.length === 0 ? t('planning:validate.noFreeServers') : undefined,
          },
        ]}
        onValue={(value) =>
          onDraft({ ...draft, cluster: value === none ? null : (value as ClusterId) })
        }
      />
      {free.length === 0 ? null : (
        <fieldset className="validate-servers">
          <legend className="field-label">
            {t(draft.cluster === null ? 'planning:validate.which' : 'planning:validate.beside')}
          </legend>
          {free.map((node) => (
            <Checkbox
              key={node.id}
              label={node.name}
              note={node.machine === 'on' ? undefined : texts.state(`machine.${node.machine}`)}
              checked={draft.servers.includes(node.id)}
              onChecked={(checked) => {
                const others = draft.servers.filter((each) => each !== node.id);
                onDraft({ ...draft, servers: checked ? [...others, node.id] : others });
              }}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** All tests, or those of some categories. */
export function OptionsPage({ draft, onDraft }: PageProps) {
  const { t } = useTexts();
  return (
    <>
      <RadioGroup
        label={t('planning:validate.tests')}
        value={draft.all ? 'all' : 'some'}
        options={[
          { value: 'all', label: t('planning:validate.all'), note: t('planning:validate.allNote') },
          { value: 'some', label: t('planning:validate.some') },
        ]}
        onValue={(value) => onDraft({ ...draft, all: value === 'all' })}
      />
      <fieldset className="validate-servers" disabled={draft.all}>
        <legend className="visually-hidden">{t('planning:validate.some')}</legend>
        {validationCategories.map((category) => (
          <Checkbox
            key={category}
            label={t(`validation:category.${category}`)}
            note={t(`validation:about.${category}`)}
            checked={draft.all || draft.chosen.includes(category)}
            disabled={draft.all}
            onChecked={(checked) => {
              const others = draft.chosen.filter((each) => each !== category);
              onDraft({ ...draft, chosen: checked ? [...others, category] : others });
            }}
          />
        ))}
      </fieldset>
    </>
  );
}

/** Everything that will be tested, before it is. */
export function ConfirmPage({ draft }: { readonly draft: ValidateDraft }) {
  const texts = useTexts();
  const { t } = texts;
  const categories = categoriesOf(draft);
  const tests = testsOf(categories);
  const servers = useReader(
    (reader) =>
      serversToValidate(reader, draft.cluster, draft.servers).map((id) => objectName(reader, id)),
    [draft],
  );
  const cluster = useReader((reader) => objectName(reader, draft.cluster), [draft.cluster]);
  return (
    <>
      <p>{t('planning:validate.ready')}</p>
      <PropertyList
        properties={[
          ...(cluster === ''
            ? []
            : [{ id: 'cluster', name: t('planning:validate.clusterName'), value: cluster }]),
          { id: 'servers', name: t('planning:validate.serverNames'), value: texts.list(servers) },
          { id: 'tests', name: t('planning:validate.tests'), value: texts.number(tests.length) },
        ]}
      />
      <div className="validate-tests">
        {categories.map((category) => (
          <section key={category} aria-label={t(`validation:category.${category}`)}>
            <h4>{t(`validation:category.${category}`)}</h4>
            <ul>
              {tests
                .filter((test) => test.category === category)
                .map((test) => (
                  <li key={test.id}>{testName(texts, test.id)}</li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
