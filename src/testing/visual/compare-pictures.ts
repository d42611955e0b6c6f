import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How two pictures differ: the share of their pixels (0 to 1), and a picture that shows where. */
export interface PictureDifference {
  share: number;
  picture: Buffer;
}

/** Per pixel: how far colours may part before they count. Smoothed edges never count. */
const tolerance = 0.1;

/** Compares two PNG pictures; pictures of different size differ wholly. */
export function comparePictures(expected: Buffer, actual: Buffer): PictureDifference {
  const before = PNG.sync.read(expected);
  const after = PNG.sync.read(actual);
  const { width, height } = before;
  if (after.width !== width || after.height !== height) return { share: 1, picture: actual };
  const difference = new PNG({ width, height });
  const count = pixelmatch(before.data, after.data, difference.data, width, height, {
    threshold: tolerance,
  });
  return { share: count / (width * height), picture: PNG.sync.write(difference) };
}

/** Steps of each colour a kept picture has: 16 of 256, less than the tolerance, and half the bytes. */
const step = 17;

/** A PNG packed small: fewer colours, no transparency. */
export function packPicture(picture: Buffer): Buffer {
  const image = PNG.sync.read(picture);
  image.data = Buffer.from(image.data.map((value) => Math.round(value / step) * step));
  return PNG.sync.write(image, {
    colorType: 2,
    deflateLevel: 9,
    deflateStrategy: 0,
    filterType: 0,
  });
}
