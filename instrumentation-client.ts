import { guardDocument } from './components/ui/trusted-types.ts';

// The framework runs this before anything else of ours: before the first script is fetched and the map is made.
guardDocument();
