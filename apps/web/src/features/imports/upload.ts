import type { Answer } from "@gradus/sdk/browser";

/**
 * Sends a file to the server and tells how far it is, 0–1; `fetch` could not tell. Rejects with the
 * server's problem document, or with an error when it cannot be reached.
 */
export function upload(
  file: File,
  language: string,
  onProgress: (share: number) => void,
): Promise<Answer<"uploadFile">> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("accept-language", language);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => (request.status < 300 ? resolve(request.response) : reject(request.response));
    request.onerror = () => reject(new Error("unreachable"));
    request.send(file);
  });
}
