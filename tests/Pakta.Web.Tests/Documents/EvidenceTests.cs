using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pakta.Ledger;
using Pakta.Web.Documents;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Features.Verification;

namespace Pakta.Web.Tests.Documents;

/// <summary>The signer's own file proves itself without this site: record, salt, leaf, proof and signed head fit together.</summary>
public sealed class EvidenceTests
{
    [Test]
    public async Task The_signer_s_own_copy_carries_the_proof_of_its_leaf_and_the_wall_copy_nothing()
    {
        await using var scene = await CheckScene.StartAsync();
        var code = await scene.SignAsync("staf1.kel-a1");
        await scene.SignAsync("staf2.kel-a1");
        var folder = scene.App.Folder;
        foreach (var wall in new[] { false, true })
        {
            var id = await scene.App.DbAsync(db => db.Signatures.Where(s => s.Code == code).Select(s => s.Id).SingleAsync());
            var pdf = await scene.App.UseAsync<CertificateFile, byte[]?>(f => f.RenderAsync(id, wall, CancellationToken.None));
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{wall}.pdf"), pdf!);
            Assert.That(pdf, Has.Length.LessThan(90 * 1024));
        }
        Assert.That(Tool.Read("pdfdetach", "-list", Path.Combine(folder, "True.pdf")), Does.StartWith("0 embedded files"));
        Tool.Read("pdfdetach", "-saveall", "-o", folder, Path.Combine(folder, "False.pdf"));
        Assert.That(Tool.Read("pdfsig", Path.Combine(folder, "False.pdf")), Does.Contain("Total document signed"));

        var opening = CanonicalJson.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "bukti.json")));
        var commitment = HMACSHA256.HashData(Convert.FromHexString((string)opening["salt"]), Encoding.UTF8.GetBytes((string)opening["record"]));
        var leaf = await scene.App.DbAsync(db => db.Leaves.Where(l => db.Signatures.Any(s => s.Id == l.SignatureId && s.Code == code)).Select(l => l.Bytes).SingleAsync());
        Assert.That(((SignLeaf)Leaf.Parse(leaf)).Commitment, Is.EqualTo(Convert.ToHexStringLower(commitment)));

        var proof = TlogProof.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "bukti.tlog-proof")));
        var key = await scene.App.UseAsync<LogKey, string>(k => Task.FromResult(k.PublicKey(k.Origin)));
        Assert.That(proof.Verify(leaf, [NoteVerifierKey.Parse(key)]).Size, Is.GreaterThan(proof.Index));
        var other = leaf.ToArray();
        other[10] ^= 1;
        Assert.That(() => proof.Verify(other, [NoteVerifierKey.Parse(key)]), Throws.TypeOf<LedgerException>());
    }
}
