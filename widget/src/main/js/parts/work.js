import styles from 'cashup-work-styles';
import { enWork } from '../locales/en-work.js';
import { follow } from '../net/follow.js';
import { Lanes } from '../net/lanes.js';
import { camera } from '../ui/camera.js';
import { card } from '../ui/card.js';
import { stageOf } from '../ui/progress.js';

/**
 * What the widget needs once a file is to be chosen: rows and results, and following documents. Read when somebody comes
 * near the widget, at the latest with the first file.
 */
export { camera, card, follow, Lanes, stageOf, styles, enWork as english };
