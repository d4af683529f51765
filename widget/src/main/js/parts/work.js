import styles from 'cashup-work-styles';
import { enWork } from '../locales/en-work.js';
import { follow } from '../net/follow.js';
import { Lanes } from '../net/lanes.js';
import { result } from '../ui/result.js';

/** What the widget needs once a file was chosen: following documents and showing results. Read at the first file. */
export { follow, Lanes, result, styles, enWork as english };
