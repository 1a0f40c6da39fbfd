// Whether a person can look: without a display the demo runs by itself and takes pictures.

export const hasDisplay = (): boolean => {
  if (process.env['CI']) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
};
