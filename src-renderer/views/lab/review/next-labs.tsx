import { useSession, useUi } from '../../../store/hooks';
import { nextLabs, useLabList } from '../../../store/lab-list';
import { openOrSay } from '../../../store/opening';
import { useTexts } from '../../../store/texts';
import { Badge, Button } from '../../../ui';
import { LabSection } from '../lab-parts';

const labsOffered = 3;

/** The next three on the paths. */
export function NextLabs({ lab }: { readonly lab: string }) {
  const texts = useTexts();
  const session = useSession();
  const results = useUi((state) => state.standings);
  const graded = (useLabList() ?? []).filter((each) => each.graded && each.name !== lab);
  if (graded.length === 0) return null;
  return (
    <LabSection title={texts.t('labPages:review.next')}>
      <p className="lab-foot">
        {nextLabs(graded, results)
          .slice(0, labsOffered)
          .map((each) => (
            <Button
              key={each.name}
              icon="target"
              onClick={() => void openOrSay(session, { type: 'lab', name: each.name })}
            >
              {texts.t('labPages:review.nextLab', {
                id: each.name,
                title: texts.local(each.title),
              })}
            </Button>
          ))}
      </p>
    </LabSection>
  );
}

export function Exams({ lab }: { readonly lab: string }) {
  const texts = useTexts();
  const exams = (useLabList() ?? []).find(({ name }) => name === lab)?.exams ?? [];
  if (exams.length === 0) return null;
  return (
    <LabSection title={texts.t('labPages:review.exams')}>
      <p className="catalogue-exams">
        {exams.map((exam) => (
          <Badge key={exam}>{exam}</Badge>
        ))}
      </p>
    </LabSection>
  );
}
