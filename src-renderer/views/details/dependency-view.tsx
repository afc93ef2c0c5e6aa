import type { KeyboardEvent } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { Group } from '../../../src-shared/model/cluster';
import type { Resource } from '../../../src-shared/rules/group-resources';
import { groupStateOf, resourcesOf } from '../../../src-shared/rules/group-resources';
import type { Texts } from '../../../src-shared/text/index';
import { useReader } from '../../store/hooks';
import { useTexts } from '../../store/texts';
import { StateLabel } from '../../ui';
import { groupTone, resourceTone } from '../common/tones';
import type { Direction, Drawing } from './dependency-layout';
import { boxSize, drawingOf, neighbourOf } from './dependency-layout';

/** What a resource depends on, in words: *A and (B or C)*. */
function dependenciesText(
  texts: Texts,
  resource: Resource,
  resources: readonly Resource[],
): string {
  const nameOf = (id: string) => resources.find((each) => each.id === id)?.name ?? id;
  const needs = resource.dependencies.map((any) =>
    any.map(nameOf).join(` ${texts.t('groupPages:or')} `),
  );
  return needs.length === 0 ? texts.t('groupPages:resource.nothing') : texts.list(needs);
}

/** The resources of a group as a drawing, and the same as a table. */
export function DependencyView({ group }: { readonly group: Group }) {
  const texts = useTexts();
  const { t } = texts;
  const resources = useReader((reader) => resourcesOf(reader, group), [group]);
  const drawing = useMemo(() => drawingOf(resources), [resources]);
  const state = useReader((reader) => groupStateOf(reader, group), [group]);
  if (resources.length === 0) return <p>{t('groupPages:resources.none')}</p>;
  return (
    <div className="dependencies">
      <p className="dependency-state">
        {t('groupPages:dependencies.state')}
        <StateLabel tone={groupTone[state]} word={texts.state(`group.${state}`)} />
      </p>
      <DependencyDrawing drawing={drawing} resources={resources} />
      <DependencyTable resources={resources} />
    </div>
  );
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface DrawingProps {
  readonly drawing: Drawing;
  readonly resources: readonly Resource[];
}

/** One tab stop; arrow keys go along the lines and to what stands beside. */
function DependencyDrawing({ drawing, resources }: DrawingProps) {
  const texts = useTexts();
  const area = useRef<HTMLUListElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  const first = drawing.boxes[0]?.resource.id ?? '';
  const present = drawing.boxes.some((box) => box.resource.id === focus) ? focus : first;
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions[event.key];
    if (!direction || present === null) return;
    event.preventDefault();
    const next = neighbourOf(drawing, present, direction);
    setFocus(next);
    area.current?.querySelector<HTMLElement>(`[data-resource="${next}"]`)?.focus();
  };
  return (
    <div className="dependency-scroll">
      <div className="dependency-drawing" style={{ width: drawing.width, height: drawing.height }}>
        <DependencyLines drawing={drawing} />
        <ul
          ref={area}
          aria-label={texts.t('groupPages:dependencies.drawing')}
          onKeyDown={onKeyDown}
        >
          {drawing.boxes.map(({ resource, x, y }) => (
            <li key={resource.id} style={{ left: x, top: y, ...boxSize }}>
              <button
                type="button"
                className="dependency-box"
                data-resource={resource.id}
                data-outside={resource.inGroup ? undefined : true}
                tabIndex={resource.id === present ? 0 : -1}
                aria-label={spoken(texts, resource, resources)}
                title={resource.name}
                onFocus={() => setFocus(resource.id)}
              >
                <span className="dependency-type truncate">
                  {texts.t(`groupPages:type.${resource.part}`)}
                </span>
                <span className="dependency-name truncate">{resource.name}</span>
                <StateLabel
                  tone={resourceTone[resource.state]}
                  word={texts.state(`resource.${resource.state}`)}
                />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function spoken(texts: Texts, resource: Resource, resources: readonly Resource[]): string {
  return texts.t('groupPages:dependencies.spoken', {
    name: resource.name,
    type: texts.t(`groupPages:type.${resource.part}`),
    state: texts.state(`resource.${resource.state}`),
    needs: dependenciesText(texts, resource, resources),
  });
}

/** Lines from the lower edge of what depends to the upper edge of what it depends on. */
function DependencyLines({ drawing }: { readonly drawing: Drawing }) {
  const { width, height, lines } = drawing;
  return (
    <svg className="dependency-lines" width={width} height={height} aria-hidden="true">
      <defs>
        <marker
          id="dependency-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8Z" />
        </marker>
      </defs>
      {lines.map(({ id, from, to, either }) => {
        const x1 = from.x + boxSize.width / 2;
        const y1 = from.y + boxSize.height;
        const x2 = to.x + boxSize.width / 2;
        const middle = (y1 + to.y) / 2;
        return (
          <path
            key={id}
            d={`M${String(x1)} ${String(y1)}V${String(middle)}H${String(x2)}V${String(to.y - 1)}`}
            data-either={either || undefined}
            markerEnd="url(#dependency-arrow)"
          />
        );
      })}
    </svg>
  );
}

function DependencyTable({ resources }: { readonly resources: readonly Resource[] }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{t('groupPages:dependencies.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('groupPages:resource.name')}</th>
          <th scope="col">{t('groupPages:resource.type')}</th>
          <th scope="col">{t('groupPages:resource.state')}</th>
          <th scope="col">{t('groupPages:resource.dependsOn')}</th>
        </tr>
      </thead>
      <tbody>
        {resources.map((resource) => (
          <tr key={resource.id}>
            <th scope="row">{resource.name}</th>
            <td>{t(`groupPages:type.${resource.part}`)}</td>
            <td>
              <StateLabel
                tone={resourceTone[resource.state]}
                word={texts.state(`resource.${resource.state}`)}
              />
            </td>
            <td>{dependenciesText(texts, resource, resources)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
