using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pakta.Core.Signing;

namespace Pakta.Web.Data.Configurations;

internal sealed class SigningConfirmationConfiguration : IEntityTypeConfiguration<SigningConfirmation>
{
    public void Configure(EntityTypeBuilder<SigningConfirmation> builder)
    {
        builder.HasKey(c => c.SignatureId);
        builder.HasOne<Signature>().WithOne().HasForeignKey<SigningConfirmation>(c => c.SignatureId).OnDelete(DeleteBehavior.Restrict);
    }
}
