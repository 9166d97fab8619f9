/** Choosing the room of a patient who has arrived. */
export const rooming = {
  title: 'Take {{name}} to a room',
  which: 'Needed: {{what}}. Which one is it?',
  whichRoom: 'Which room is it?',
  free: 'Free',
  used: 'In use for {{name}} until {{time}}',
  none: 'There is no room left to choose from',
  noneHint:
    'Rooms and chairs are set up under Settings; those in use come free when their visit is completed.',
  later: 'Decide later',
}
