import './theme/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assert } from '../src-shared/assert';
import { languages } from '../src-shared/ipc';
import { App } from './app/app';
import { openBridge } from './bridge/bridge';
import { connectedVm } from './bridge/windows';
import { ConnectionApp } from './connection/connection-app';
import { keepDraft } from './store/kept-draft';
import { keepPlace } from './store/kept-place';
import { Session } from './store/session';

const preferred = navigator.languages
  .map((each) => each.slice(0, 2).toLowerCase())
  .map((code) => languages.find((language) => language === code))
  .find((language) => language !== undefined);

const session = new Session(openBridge(), preferred ?? 'en');
const vm = connectedVm(window.location.search);
if (vm === null) {
  keepPlace(session.ui, window.sessionStorage);
  keepDraft(session.labEditor, window.localStorage);
}
session.start();
window.addEventListener('pagehide', () => session.writeSettingsNow());

const root = document.getElementById('root');
assert(root, 'the page has a root element');
createRoot(root).render(
  <StrictMode>
    {vm === null ? <App session={session} /> : <ConnectionApp session={session} vm={vm} />}
  </StrictMode>,
);
