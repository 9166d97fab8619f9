/** Who is editing what at this moment. */
export const presence = {
  editing_one: '{{names}} is editing this',
  editing_other: '{{names}} are editing this',
}
