/**
 * Puts the legend where it covers least of the province: bottom left or bottom right of the free part of the map.
 *
 * Asked only while the map shows the whole province; once the reader moves it, the legend stays where it is.
 */

/**
 * Mirrors the row of boxes when its box would cover less on the left.
 *
 * @param row the row at the foot of the map; @param box the box that normally stands at its right
 * @param points places of the map's content in pixels of the page
 */
export function standAside(row, box, points) {
  const frame = row.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const covers = (left) => points.filter(({ x, y }) => x > left && x < left + width && y > frame.bottom - height).length;
  row.classList.toggle('mirrored', covers(frame.left) < covers(frame.right - width));
}
