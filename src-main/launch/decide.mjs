/**
 * What `npm start` knows when it decides where the console appears.
 *
 * @typedef {object} Situation
 * @property {string | undefined} ui HYPERLAB_UI: `auto`, `electron` or `browser`.
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {boolean} hasDisplay
 * @property {boolean} isElectronReady
 * @property {boolean} mayDownload
 * @property {string | null} downloadFailure Why the download failed, where it was tried.
 */

/**
 * @typedef {{ do: 'electron' } | { do: 'download' } | { do: 'browser', why: string | null }
 *   | { do: 'refuse', why: string, exitCode: 2 | 3 }} Decision
 */

/** @param {Situation} situation Why Electron cannot run here at all, or null. */
function obstacle({ platform, isRoot, hasDisplay }) {
  if (platform === 'linux' && !hasDisplay) return 'there is no display';
  if (platform === 'linux' && isRoot) return 'Electron does not run as root';
  return null;
}

/**
 * Where the console appears. Whoever asked for Electron by name is told why it cannot be; left to
 * itself, Hyperlab falls back to the browser and says why.
 *
 * @param {Situation} situation
 * @returns {Decision}
 */
export function decide(situation) {
  const { ui = 'auto', isElectronReady, mayDownload, downloadFailure } = situation;
  if (!['auto', 'electron', 'browser'].includes(ui)) {
    const why = `HYPERLAB_UI is "${ui}"; it may be auto, electron or browser`;
    return { do: 'refuse', why, exitCode: 2 };
  }
  if (ui === 'browser') return { do: 'browser', why: null };
  const instead = (why) =>
    ui === 'electron' ? { do: 'refuse', why, exitCode: 3 } : { do: 'browser', why };
  const hindered = obstacle(situation);
  if (hindered !== null) return instead(hindered);
  if (isElectronReady) return { do: 'electron' };
  if (downloadFailure !== null) return instead(`Electron is not installed: ${downloadFailure}`);
  if (mayDownload) return { do: 'download' };
  return instead('Electron is not installed, and it may not be downloaded');
}

/**
 * What applies here and now.
 *
 * @param {{ env: NodeJS.ProcessEnv, platform: NodeJS.Platform, userId: number | undefined,
 *   isElectronReady: boolean, downloadFailure: string | null }} facts
 * @returns {Situation}
 */
export function situationOf({ env, platform, userId, isElectronReady, downloadFailure }) {
  return {
    ui: env['HYPERLAB_UI'] || undefined,
    platform,
    isRoot: userId === 0,
    hasDisplay: hasDisplay(env, platform),
    isElectronReady,
    mayDownload: !isSet(env['CI']) && !isSet(env['HYPERLAB_NO_DOWNLOAD']),
    downloadFailure,
  };
}

/** Whether a variable says yes: set, and neither empty nor `0` nor `false`. */
export function isSet(value) {
  return value !== undefined && !['', '0', 'false'].includes(value);
}

/** Whether a window could appear; Windows and macOS always have a desktop. */
export function hasDisplay(env, platform) {
  return platform !== 'linux' || isSet(env['DISPLAY']) || isSet(env['WAYLAND_DISPLAY']);
}
