import type { SimEvent } from '../events';
import type { LabRun } from '../model/world';
import type { Reader } from '../reader';
import type { FieldValue, Texts } from './texts-type';

type Fields = Record<string, FieldValue>;

/*
 * Events of a lab name its questions, answers and objectives by id, because a lab has its wording in
 * two languages and an event in none. Where the records are at hand, the wording takes their place.
 */
export function labFields(texts: Texts, reader: Reader, event: SimEvent): Fields {
  const run = reader.all('run')[0];
  if (!run) return {};
  switch (event.name) {
    case 'lab.predicted':
      return answerIn(texts, run.prediction ? [run.prediction] : [], event.fields.answer);
    case 'lab.answered': {
      const { question: id, answer } = event.fields;
      const question = run.questions.find((each) => each.id === id);
      if (!question) return {};
      return { question: texts.local(question.text), ...answerIn(texts, [question], answer) };
    }
    case 'lab.objectiveReached':
    case 'lab.shown':
    case 'lab.hintOpened': {
      const id = event.fields.objective;
      const objective = run.objectives.find((each) => each.id === id);
      return objective ? { objective: inSentence(texts.local(objective.title)) } : {};
    }
    case 'lab.called':
    case 'lab.callAnswered': {
      const call = run.calls.find((each) => each.id === event.fields.call);
      return call ? { call: inSentence(texts.local(call.title)) } : {};
    }
    case 'lab.stated': {
      const statement = run.statements.find((each) => each.id === event.fields.statement);
      return statement ? { statement: inSentence(texts.local(statement.title)) } : {};
    }
    default:
      return {};
  }
}

function answerIn(texts: Texts, questions: LabRun['questions'], id: string): Fields {
  const option = questions.flatMap((each) => each.options).find((each) => each.id === id);
  return option ? { answer: inSentence(texts.local(option.text)) } : {};
}

/** Without the full stop it may end with: it becomes part of a sentence. */
function inSentence(text: string): string {
  return text.replace(/\.$/, '');
}
