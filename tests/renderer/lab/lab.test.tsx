import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderConsole } from '../../support/render';

const main = () => page.getByRole('main');

test('a lab without a task offers things to try', async () => {
  const { session } = await renderConsole({ lab: 'T4' });
  session.ui.goTo('lab');
  await expect.element(main().getByRole('heading', { name: 'Four nodes' })).toBeVisible();
  await expect.element(main()).toHaveTextContent('Things to try');
});

test('L05 is played from the brief to the review', async () => {
  const { session, step } = await renderConsole({ lab: 'L05' });
  await expect.element(main().getByRole('heading', { name: 'A node dies' })).toBeVisible();
  const prediction = main().getByRole('radio').first();
  await prediction.click();
  await main().getByRole('button', { name: 'Start lab' }).click();

  await expect.element(main()).toHaveTextContent('0 of 4 reached');
  await main().getByRole('button', { name: 'Show hint 1' }).first().click();
  await expect.element(main()).toHaveTextContent('Hint 1: where to look');

  await step(8 * 60_000);
  await expect.element(main()).toHaveTextContent('3 of 4 reached');

  const run = session.replica.records.get<'run'>('run:lab');
  const questions = run?.questions.length ?? 0;
  expect(questions).toBeGreaterThan(0);
  for (let index = 0; index < questions; index += 1) {
    const question = main().getByRole('group').nth(index);
    await question.getByRole('radio').first().click();
    await question.getByRole('button', { name: 'Answer' }).click();
    await expect.element(question.getByRole('button', { name: 'Answer' })).not.toBeInTheDocument();
  }

  await main().getByRole('button', { name: 'Finish lab' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finish lab' }).click();
  await expect.element(main().getByRole('region', { name: 'Score' })).toHaveTextContent('of 100');
  await expect.element(main()).toHaveTextContent('What to take away');
  await expect.element(main()).toHaveTextContent('Your prediction:');
  const downtime = main().getByRole('table', { name: 'Downtime by virtual machine' });
  await expect.element(downtime).toHaveTextContent(/EX01/);
  await expect.poll(() => downtime.getByRole('row').elements().length).toBe(7);
});

test('a lab that waits for its clock says so, and starts it', async () => {
  const { session, submit } = await renderConsole({ lab: 'L05' });
  await submit({ name: 'lab.start', args: {} });
  await main().getByRole('button', { name: 'Let time pass' }).click();
  await expect.poll(() => session.replica.store.getState().host?.pace.running).toBe(true);
  await expect.element(main().getByText('The simulation stands still.')).not.toBeInTheDocument();
});

test('the lab speaks German when the console does', async () => {
  await renderConsole({ lab: 'L05', language: 'de' });
  await expect.element(main().getByRole('heading', { name: 'Ein Knoten stirbt' })).toBeVisible();
  await expect.element(main().getByRole('button', { name: 'Lab starten' })).toBeVisible();
});

test('fact: ux §2.2 the lab stays in sight beside the work, with what is asked and said', async () => {
  const { session, submit } = await renderConsole({ lab: 'L05' });
  await submit({ name: 'lab.start', args: { mode: 'exercise' } });
  session.ui.goTo('vms');
  const strip = page.getByRole('region', { name: 'Lab', exact: true });
  await expect.element(strip).toHaveTextContent(/0 of 4 reached.*Follow the loss of heartbeats/);
  session.ui.lead(true);
  await submit({ name: 'lab.say', args: { text: 'Who has called the vendor?' } });
  session.ui.lead(false);
  await expect.element(strip).toHaveTextContent(/New message from Instructor.*the vendor/);
  await strip.getByRole('button', { name: 'Read' }).click();
  await expect.element(strip).not.toHaveTextContent('New message');
  await strip.getByRole('button', { name: 'Show objectives, messages and questions' }).click();
  await expect.element(strip).toHaveTextContent('An exercise has no hints.');
  await expect.element(strip).toHaveTextContent('Who has called the vendor?');
});

test('fact: ux §2.3 what the learner opens is noted once an object', async () => {
  const { session, submit } = await renderConsole({ lab: 'L05' });
  await submit({ name: 'lab.start', args: {} });
  const looks = () =>
    session.replica.records.get<'run'>('run:lab')?.looks.map(({ object }) => object) ?? [];
  session.ui.goTo('node:hv03');
  await expect.poll(looks).toContain('node:hv03');
  session.ui.goTo('vms');
  session.ui.select('vms', { ids: ['vm:ex01'], focus: 'vm:ex01' });
  await expect.poll(looks).toContain('vm:ex01');
  session.ui.goTo('node:hv03');
  session.ui.goTo('cluster:cl-nord');
  await expect.poll(looks).toContain('cluster:cl-nord');
  expect(looks().filter((object) => object === 'node:hv03')).toHaveLength(1);
});
