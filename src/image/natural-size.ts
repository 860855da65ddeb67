/** CSS pixels to the inch (CSS Values 4, 5.2). */
const cssDensity = 96

/**
 * Natural size in CSS pixels of a raster at a density in dots per inch. A density below that of the screen is a camera's
 * or a program's default, and no wish to be shown larger than pixel for pixel.
 */
export function naturalSize(
  pixels: { readonly width: number; readonly height: number },
  density: number | undefined,
): { readonly width: number; readonly height: number } {
  const scale = density !== undefined && density > cssDensity ? cssDensity / density : 1
  return { width: rounded(pixels.width * scale), height: rounded(pixels.height * scale) }
}

function rounded(length: number): number {
  return Math.max(0.01, Math.round(length * 100) / 100)
}
