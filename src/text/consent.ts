/**
 * The permissions of the project as Google's consent screen lists them, one tick each. English: Google's public list of
 * OAuth scopes. Vietnamese: our translation of it; Google publishes no list, so both are shown.
 */
interface Permission {
  readonly vi: string;
  readonly en: string;
}

const SCOPE = 'https://www.googleapis.com/auth/';
/** Without it no window opens. */
export const WINDOWS = `${SCOPE}script.container.ui`;

/** Scope of appsscript.json → its tick. */
const PERMISSIONS: Readonly<Record<string, Permission>> = {
  [`${SCOPE}drive.file`]: {
    vi: 'Xem, chỉnh sửa, tạo và xóa chỉ những tệp Google Drive mà bạn dùng với ứng dụng này',
    en: 'See, edit, create, and delete only the specific Google Drive files you use with this app',
  },
  [`${SCOPE}spreadsheets.currentonly`]: {
    vi: 'Xem và quản lý những bảng tính đã cài ứng dụng này',
    en: 'View and manage spreadsheets that this application has been installed in',
  },
  [WINDOWS]: {
    vi: 'Hiển thị và chạy nội dung web của bên thứ ba trong hộp thoại và thanh bên của ứng dụng Google',
    en: 'Display and run third-party web content in prompts and sidebars inside Google applications',
  },
  [`${SCOPE}script.scriptapp`]: {
    vi: 'Cho phép ứng dụng này chạy khi bạn không có mặt',
    en: 'Allow this application to run when you are not present',
  },
  [`${SCOPE}script.send_mail`]: { vi: 'Gửi email với tư cách là bạn', en: 'Send email as you' },
  [`${SCOPE}script.external_request`]: {
    vi: 'Kết nối với một dịch vụ bên ngoài',
    en: 'Connect to an external service',
  },
  [`${SCOPE}userinfo.email`]: {
    vi: 'Xem địa chỉ email chính trong Tài khoản Google của bạn',
    en: 'See your primary Google Account email address',
  },
};

/** Every scope of the project. */
export const SCOPES: readonly string[] = Object.keys(PERMISSIONS);

function notTicked(scopes: readonly string[]): string {
  const ticks = scopes.flatMap((scope) => {
    const permission = PERMISSIONS[scope];
    return permission ? [`“${permission.vi}” (tiếng Anh: “${permission.en}”)`] : [];
  });
  return `Tài khoản này chưa đánh dấu đồng ý ${ticks.length > 1 ? `${ticks.length} quyền` : 'quyền'} ${ticks.join('; ')}.`;
}

/** Each with at least one of SCOPES. */
export const consentWords = {
  refused: (scopes: readonly string[]): string =>
    `${notTicked(scopes)} Hãy bấm “Cấp quyền”, đánh dấu mục đó rồi làm lại.`,
  /** In the plan of a job, before anything is done. */
  planned: (scopes: readonly string[]): string => `${notTicked(scopes)} Phần việc cần quyền này sẽ chưa làm được.`,
  grant: 'Cấp quyền',
} as const;
