/** Stands for what is not our code when that is weighed. */
export default class {}
export const en = {};
