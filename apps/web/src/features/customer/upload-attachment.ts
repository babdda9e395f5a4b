import { readPreferences } from "../../app/preferences.ts";

/**
 * Sends a file to be kept with a customer. By XMLHttpRequest, since only that tells how far an upload is.
 *
 * @param onShare told how much of it has been sent, 0–1
 * @throws the server's problem document, or an empty object when the server could not be reached
 */
export function uploadAttachment(
  customer: string,
  file: File,
  onShare: (share: number) => void,
): Promise<void> {
  const request = new XMLHttpRequest();
  const name = encodeURIComponent(file.name);
  request.open("POST", `/api/customers/${encodeURIComponent(customer)}/attachments?name=${name}`);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.setRequestHeader("accept-language", readPreferences().language);
  request.upload.onprogress = ({ loaded, total }) => onShare(total === 0 ? 0 : loaded / total);
  return new Promise((resolve, reject) => {
    request.onload = () => (request.status < 300 ? resolve() : reject(problemOf(request.responseText)));
    request.onerror = () => reject({});
    request.send(file);
  });
}

function problemOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {}; // what answered is no Gradus server
  }
}
