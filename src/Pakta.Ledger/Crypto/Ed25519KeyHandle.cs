using System.Runtime.InteropServices;

namespace Pakta.Ledger;

internal sealed class Ed25519KeyHandle : SafeHandle
{
    internal Ed25519KeyHandle(nint key) : base(0, ownsHandle: true) => SetHandle(key);

    public override bool IsInvalid => handle == 0;

    protected override unsafe bool ReleaseHandle()
    {
        Libcrypto.FreeKey(handle);
        return true;
    }
}
