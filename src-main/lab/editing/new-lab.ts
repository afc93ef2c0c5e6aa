import type { LabDocument } from '../../../src-shared/lab-editing/form';

/** What *New lab* begins with: every part a scenario needs, once. */
export const newLab: LabDocument = {
  hyperlab: 1,
  id: 'my-lab',
  title: { en: 'My lab', de: 'Mein Lab' },
  description: {
    en: 'One sentence about what happens.',
    de: 'Ein Satz darüber, was geschieht.',
  },
  topology: 'T2',
  seed: 1,
  timeline: [{ id: 'crash', at: '90s', command: 'fault.crashNode', node: 'HV02' }],
  lab: {
    level: 1,
    minutes: 15,
    brief: {
      en: 'Tell the learner where they are, what they are responsible for and what is expected.',
      de: 'Sagen Sie, wo man ist, wofür man verantwortlich ist und was erwartet wird.',
    },
    objectives: [
      {
        id: 'back',
        title: {
          en: 'See SQL01 serve its users again.',
          de: 'Sehen, wie SQL01 seine Benutzer wieder bedient.',
        },
        hints: [
          {
            en: 'Look at the list of virtual machines.',
            de: 'Sehen Sie in die Liste der virtuellen Computer.',
          },
        ],
        reached: { 'vm.serving': { vms: ['SQL01'] } },
      },
    ],
    checks: [
      {
        id: 'serving',
        title: {
          en: 'SQL01 serves its users at the end.',
          de: 'SQL01 bedient am Ende seine Benutzer.',
        },
        weight: 5,
        when: 'end',
        hint: 'back',
        test: { 'vm.serving': { vms: ['SQL01'] } },
        failMessage: {
          en: 'SQL01 did not serve its users at the end.',
          de: 'SQL01 hat am Ende seine Benutzer nicht bedient.',
        },
      },
    ],
    learning: {
      en: 'What is worth remembering, in no more than ninety words.',
      de: 'Was man sich merken sollte, in höchstens neunzig Wörtern.',
    },
  },
};
