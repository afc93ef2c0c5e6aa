import { afterEach, beforeEach } from 'vitest';
import { cleanup } from 'vitest-browser-react';

// The library registers this for the first file that imports it; files that share a page need it each.
beforeEach(cleanup);
afterEach(cleanup);
