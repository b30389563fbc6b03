using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Signing;

namespace Pakta.Web.Data.Configurations;

internal sealed class SigningShowingConfiguration : IEntityTypeConfiguration<SigningShowing>
{
    public void Configure(EntityTypeBuilder<SigningShowing> builder)
    {
        builder.HasKey(s => s.SignatureId);
        builder.HasOne<Signature>().WithOne().HasForeignKey<SigningShowing>(s => s.SignatureId).OnDelete(DeleteBehavior.Restrict);
    }
}
